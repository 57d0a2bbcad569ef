package org.ballast.runtime.mandate;

import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `delta_model`: a name, or a name with its parameters, such as `{ssr: 0.8}`.
final class DeltaModelReader {
  private static final String EXAMPLE = "{ssr: 0.8}";
  private static final String HULL_WHITE_EXAMPLE = "{hull-white: {BTC: [-0.02, 0.1, -0.05]}}";
  private static final String STICKY_STRIKE = "sticky-strike";
  private static final String STICKY_DELTA = "sticky-delta";
  private static final String SKEW_STICKINESS = "ssr";
  private static final String SABR = "sabr";
  private static final String BARTLETT = "bartlett";
  private static final String HULL_WHITE = "hull-white";
  private static final String HESTON = "heston";
  private static final List<String> NAMES =
      List.of(STICKY_STRIKE, STICKY_DELTA, SKEW_STICKINESS, SABR, BARTLETT, HULL_WHITE, HESTON);

  /// Coins have no rate-like floor at zero that would bend the backbone.
  private static final double BETA_DEFAULT = 1;

  /// Parameters beyond this are typing errors: ratios and coefficients are of the order of one.
  private static final double MAGNITUDE_MAX = 100;

  private DeltaModelReader() {}

  static DeltaModel read(YamlField field, List<UnderlyingLimits> underlyings) {
    if (!field.isMapping()) {
      return named(field);
    }
    var fields = field.fields(EXAMPLE).all();
    if (fields.size() > 1) {
      throw field.refused("delta model must be one");
    }
    var value = fields.getFirst();
    return switch (value.key()) {
      case SKEW_STICKINESS -> new DeltaModel.SkewStickiness(number(value));
      case SABR -> new DeltaModel.Sabr(beta(value));
      case BARTLETT -> new DeltaModel.Bartlett(beta(value));
      case HULL_WHITE -> hullWhite(value, underlyings);
      case STICKY_STRIKE, STICKY_DELTA, HESTON -> throw value.refused("model has no parameters");
      default -> throw unknown(value, value.key());
    };
  }

  private static DeltaModel named(YamlField field) {
    var name = field.text("a delta model, e.g. sticky-strike or " + EXAMPLE);
    return switch (name) {
      case STICKY_STRIKE -> new DeltaModel.StickyStrike();
      case STICKY_DELTA -> new DeltaModel.StickyDelta();
      case SABR -> new DeltaModel.Sabr(BETA_DEFAULT);
      case BARTLETT -> new DeltaModel.Bartlett(BETA_DEFAULT);
      case HESTON -> new DeltaModel.Heston();
      case SKEW_STICKINESS -> throw field.refused("needs its ratio, e.g. " + EXAMPLE);
      case HULL_WHITE -> throw field.refused("needs its coefficients, e.g. " + HULL_WHITE_EXAMPLE);
      default -> throw unknown(field, name);
    };
  }

  private static double beta(YamlField field) {
    var fields = field.fields("{beta: 0.5}");
    fields.requireKnown(List.of("beta"), List.of());
    var value = fields.require("beta", "beta: 0.5");
    var beta = number(value);
    if (!(beta >= 0 && beta <= 1)) {
      throw value.refused("beta must be from 0 to 1");
    }
    return beta;
  }

  /// Every underlying whose delta is limited has coefficients, so that none is sticky strike by
  /// oversight.
  private static DeltaModel hullWhite(YamlField field, List<UnderlyingLimits> underlyings) {
    var coefficients = new TreeMap<Asset, HullWhiteCoefficients>();
    var codes = underlyings.stream().map(limits -> limits.underlying().code()).toList();
    for (var entry : field.fields(HULL_WHITE_EXAMPLE).all()) {
      if (!codes.contains(entry.key())) {
        throw entry.refused(
            "must name one of this mandate's underlyings, nearest is "
                + YamlFields.nearest(entry.key(), codes));
      }
      coefficients.put(new Asset(entry.key()), coefficients(entry));
    }
    for (var limits : underlyings) {
      if (limits.deltaCoins().isPresent() && !coefficients.containsKey(limits.underlying())) {
        throw field.missing(limits.underlying().code(), HULL_WHITE_EXAMPLE);
      }
    }
    return new DeltaModel.HullWhite(coefficients);
  }

  private static HullWhiteCoefficients coefficients(YamlField field) {
    var items = field.items("[-0.02, 0.1, -0.05]");
    if (items.size() != 3) {
      throw field.refused("must be the three coefficients a, b and c");
    }
    return new HullWhiteCoefficients(
        number(items.get(0)), number(items.get(1)), number(items.get(2)));
  }

  private static double number(YamlField field) {
    var expected = "a number between -100 and 100";
    try {
      var number = Double.parseDouble(field.text(expected));
      if (Math.abs(number) <= MAGNITUDE_MAX) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below, as a number out of range is.
    }
    throw field.refused("must be " + expected);
  }

  private static BadInputException unknown(YamlField field, String name) {
    return field.refused("must be a delta model, nearest is " + YamlFields.nearest(name, NAMES));
  }
}
