package org.ballast.runtime.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.band.PowerLaw;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.PerUsd;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `policy` and `compare`.
final class PolicyReader {
  /// What a desk is compared with unless its file says otherwise.
  static final List<HedgePolicy> COMPARED =
      List.of(new HedgePolicy.NoHedge(), new HedgePolicy.FixedInterval(Duration.ofHours(6)));

  private static final String INTERVAL = "{fixed-interval: 6h}";
  private static final String PROGRAMME = "{programme: {riskAversion: 1e-6 /USD}}";
  private static final String WHALLEY_WILMOTT = "{whalley-wilmott: {riskAversion: 1e-6 /USD}}";
  private static final String ZAKAMOULINE = "{zakamouline: {riskAversion: 1e-6 /USD}}";
  private static final String LELAND = "{leland: {interval: 6h}}";
  private static final String VOL_MOVE = "{vol-move: {multiple: 1.0, over: 1d}}";
  private static final String EXPECTED =
      String.join(
              ", ",
              "programme",
              PROGRAMME,
              "delta-band",
              INTERVAL,
              WHALLEY_WILMOTT,
              ZAKAMOULINE,
              LELAND,
              VOL_MOVE)
          + " or none";
  private static final List<String> PLAIN = List.of("programme", "delta-band", "none");
  private static final List<String> WITH_PARAMETERS =
      List.of(
          "fixed-interval", "programme", "whalley-wilmott", "zakamouline", "leland", "vol-move");
  private static final List<String> POWERS =
      List.of("factor", "cost", "years", "decay", "vol", "gamma");

  /// Bounds beyond which a number is a slip of the pen.
  private static final double MULTIPLE_MIN = 0.01;

  private static final double MULTIPLE_MAX = 100;
  private static final double COEFFICIENT_MAX = 100;
  private static final Duration OVER_DEFAULT = Duration.ofDays(1);

  private PolicyReader() {}

  static List<HedgePolicy> policies(YamlField field) {
    var policies = new ArrayList<HedgePolicy>();
    for (var item : field.items("[none, " + INTERVAL + "]")) {
      var policy = policy(item);
      if (policies.contains(policy)) {
        throw item.refused("policy must not be listed twice");
      }
      policies.add(policy);
    }
    return policies;
  }

  static HedgePolicy policy(YamlField field) {
    if (field.isMapping()) {
      return withParameters(field);
    }
    var text = field.text(EXPECTED);
    return switch (text) {
      case "programme" -> new HedgePolicy.LeastCost();
      case "delta-band" -> new HedgePolicy.DeltaBand();
      case "none" -> new HedgePolicy.NoHedge();
      default -> throw field.refused("must be " + EXPECTED + "; nearest is " + nearest(text));
    };
  }

  /// What a text may have been meant to be: what it begins, or else what is spelled most like it.
  private static String nearest(String text) {
    var all = new ArrayList<>(PLAIN);
    all.addAll(WITH_PARAMETERS);
    return all.stream()
        .filter(name -> name.startsWith(text))
        .findFirst()
        .orElseGet(() -> YamlFields.nearest(text, all));
  }

  private static HedgePolicy withParameters(YamlField field) {
    var fields = field.fields(INTERVAL);
    fields.requireKnown(WITH_PARAMETERS, List.of());
    if (fields.all().size() > 1) {
      throw field.refused("policy must be one, and here are " + fields.all().size());
    }
    var only = fields.all().getFirst();
    return switch (only.key()) {
      case "fixed-interval" -> new HedgePolicy.FixedInterval(Amount.positiveDuration(only));
      case "programme" -> ProgrammeReader.read(only);
      case "whalley-wilmott" -> whalleyWilmott(known(only, WHALLEY_WILMOTT, "riskAversion"));
      case "zakamouline" -> zakamouline(known(only, ZAKAMOULINE, "riskAversion", "coefficients"));
      case "leland" -> leland(known(only, LELAND, "interval"));
      case "vol-move" -> volMove(known(only, VOL_MOVE, "multiple", "over"));
      default -> throw new IllegalStateException("a known key must be read: key=" + only.key());
    };
  }

  private static YamlFields known(YamlField field, String example, String... keys) {
    var fields = field.fields(example);
    fields.requireKnown(List.of(keys), List.of());
    return fields;
  }

  private static HedgePolicy whalleyWilmott(YamlFields fields) {
    return new HedgePolicy.WhalleyWilmott(riskAversion(fields, WHALLEY_WILMOTT));
  }

  private static HedgePolicy zakamouline(YamlFields fields) {
    return new HedgePolicy.Zakamouline(
        riskAversion(fields, ZAKAMOULINE),
        fields
            .find("coefficients")
            .map(PolicyReader::coefficients)
            .orElse(ZakamoulineCoefficients.DEFAULT));
  }

  private static HedgePolicy leland(YamlFields fields) {
    return new HedgePolicy.Leland(Amount.positiveDuration(fields.require("interval", LELAND)));
  }

  private static HedgePolicy volMove(YamlFields fields) {
    var multiple = Plain.number(fields.require("multiple", VOL_MOVE), MULTIPLE_MIN, MULTIPLE_MAX);
    return new HedgePolicy.VolMove(
        multiple, fields.find("over").map(Amount::positiveDuration).orElse(OVER_DEFAULT));
  }

  private static double riskAversion(YamlFields fields, String example) {
    return PerUsd.of(fields.require("riskAversion", example));
  }

  private static ZakamoulineCoefficients coefficients(YamlField field) {
    var fields = known(field, "{width: {factor: 1.12}, vol: {factor: 4.76}}", "width", "vol");
    var usual = ZakamoulineCoefficients.DEFAULT;
    return new ZakamoulineCoefficients(
        fields.find("width").map(width -> powers(width, usual.width())).orElse(usual.width()),
        fields.find("vol").map(vol -> powers(vol, usual.vol())).orElse(usual.vol()));
  }

  /// What is not named stays as it usually is.
  private static PowerLaw powers(YamlField field, PowerLaw usual) {
    var fields = field.fields("{factor: 4.76, cost: 0.78}");
    fields.requireKnown(POWERS, List.of());
    return new PowerLaw(
        power(fields, "factor", 0, usual.factor()),
        power(fields, "cost", Double.MIN_NORMAL, usual.cost()),
        power(fields, "years", -COEFFICIENT_MAX, usual.years()),
        power(fields, "decay", -COEFFICIENT_MAX, usual.decay()),
        power(fields, "vol", -COEFFICIENT_MAX, usual.vol()),
        power(fields, "gamma", Double.MIN_NORMAL, usual.gamma()));
  }

  private static double power(YamlFields fields, String key, double min, double usual) {
    return fields.find(key).map(field -> Plain.number(field, min, COEFFICIENT_MAX)).orElse(usual);
  }
}
