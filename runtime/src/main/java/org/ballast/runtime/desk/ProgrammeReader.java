package org.ballast.runtime.desk;

import java.math.BigDecimal;
import java.util.List;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.factor.ParametricFactors;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.PerUsd;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads and writes the parameters of the policy `programme`.
final class ProgrammeReader {
  private static final String EXAMPLE = "{riskAversion: 1e-6 /USD, holding: 1d}";
  private static final String AVERSION = "riskAversion";
  private static final String HOLDING = "holding";
  private static final String EVERY = "every";
  private static final String VOL_OF_VOL = "volOfVol";
  private static final String SPOT_VOL = "spotVolCorrelation";
  private static final String COINS = "coinCorrelation";
  private static final List<String> KEYS =
      List.of(AVERSION, HOLDING, EVERY, VOL_OF_VOL, SPOT_VOL, COINS);
  private static final double VOL_OF_VOL_MAX = 10;

  private ProgrammeReader() {}

  static HedgePolicy.Programme read(YamlField field) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(KEYS, List.of());
    var defaults = ParametricFactors.DEFAULT;
    return new HedgePolicy.Programme(
        PerUsd.of(fields.require(AVERSION, AVERSION + ": 1e-6 /USD")),
        fields.find(HOLDING).map(Amount::positiveDuration).orElse(HoldingTerms.HOLDING_DEFAULT),
        fields
            .find(EVERY)
            .map(Amount::positiveDuration)
            .orElse(HedgePolicy.Programme.EVERY_DEFAULT),
        new ParametricFactors(
            number(fields, VOL_OF_VOL, 0, VOL_OF_VOL_MAX, defaults.volOfVol()),
            number(fields, SPOT_VOL, -1, 1, defaults.spotVolCorrelation()),
            number(fields, COINS, -1, 1, defaults.coinCorrelation())));
  }

  /// As [#read] understands it.
  static String text(HedgePolicy.Programme programme) {
    var factors = programme.factors();
    return "{programme: {riskAversion: "
        + PerUsd.written(programme.riskAversion())
        + ", holding: "
        + Amount.written(programme.holding())
        + ", every: "
        + Amount.written(programme.every())
        + ", volOfVol: "
        + plain(factors.volOfVol())
        + ", spotVolCorrelation: "
        + plain(factors.spotVolCorrelation())
        + ", coinCorrelation: "
        + plain(factors.coinCorrelation())
        + "}}";
  }

  private static double number(
      YamlFields fields, String key, double min, double max, double otherwise) {
    return fields.find(key).map(field -> Plain.number(field, min, max)).orElse(otherwise);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
