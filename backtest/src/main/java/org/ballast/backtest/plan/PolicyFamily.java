package org.ballast.backtest.plan;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.quant.factor.ParametricFactors;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;

/// The families of policies that a study can compare, each with what its members are told apart by.
public enum PolicyFamily {
  NONE("none", "never hedges") {
    @Override
    PolicyEntry entry(YamlField setting) {
      throw new IllegalArgumentException("none has no settings: setting=" + setting.text(""));
    }
  },
  FIXED_INTERVAL("fixed-interval", "to the target every so often") {
    @Override
    PolicyEntry entry(YamlField setting) {
      var interval = Amount.positiveDuration(setting);
      return new PolicyEntry(
          label(), setting.text(""), book -> new HedgePolicy.FixedInterval(interval), REFERENCE);
    }
  },
  DELTA_BAND("delta-band", "to the target when delta leaves the band of so many coins") {
    @Override
    PolicyEntry entry(YamlField setting) {
      return new PolicyEntry(
          label(), setting.text(""), book -> new HedgePolicy.DeltaBand(), width(setting));
    }
  },
  WHALLEY_WILMOTT(
      "whalley-wilmott",
      "to the edge of Whalley and Wilmott's band at this risk aversion, per price of a coin") {
    @Override
    PolicyEntry entry(YamlField setting) {
      var aversion = aversion(setting);
      return new PolicyEntry(
          label(),
          setting.text(""),
          book -> new HedgePolicy.WhalleyWilmott(aversion / book.notionalUsd()),
          WIDE);
    }
  },
  ZAKAMOULINE(
      "zakamouline",
      "to the edge of Zakamouline's band at this risk aversion, per price of a coin") {
    @Override
    PolicyEntry entry(YamlField setting) {
      var aversion = aversion(setting);
      return new PolicyEntry(
          label(),
          setting.text(""),
          book ->
              new HedgePolicy.Zakamouline(
                  aversion / book.notionalUsd(), ZakamoulineCoefficients.DEFAULT),
          WIDE);
    }
  },
  LELAND("leland", "every so often, to the delta at Leland's volatility of that interval") {
    @Override
    PolicyEntry entry(YamlField setting) {
      var interval = Amount.positiveDuration(setting);
      return new PolicyEntry(
          label(), setting.text(""), book -> new HedgePolicy.Leland(interval), REFERENCE);
    }
  },
  VOL_MOVE(
      "vol-move", "to the target when the index has moved by so many deviations of a day's moves") {
    @Override
    PolicyEntry entry(YamlField setting) {
      var multiple = number(setting, "a positive number of standard deviations, e.g. 0.5");
      return new PolicyEntry(
          label(),
          setting.text(""),
          book -> new HedgePolicy.VolMove(multiple.toDouble(), OVER),
          WIDE);
    }
  },
  PROGRAMME("programme", "least cost back inside when delta leaves the band of so many coins") {
    @Override
    PolicyEntry entry(YamlField setting) {
      return new PolicyEntry(
          label(), setting.text(""), book -> new HedgePolicy.LeastCost(), width(setting));
    }
  },
  RISK_PROGRAMME(
      "risk-programme",
      "least risk and cost together, every hour, at this risk aversion per price of a coin") {
    @Override
    PolicyEntry entry(YamlField setting) {
      var aversion = aversion(setting);
      return new PolicyEntry(
          label(),
          setting.text(""),
          book ->
              new HedgePolicy.Programme(
                  aversion / book.notionalUsd(),
                  HoldingTerms.HOLDING_DEFAULT,
                  HedgePolicy.Programme.EVERY_DEFAULT,
                  ParametricFactors.DEFAULT),
          WIDE);
    }
  },
  PROGRAMME_WITH_OPTIONS(
      "programme-with-options",
      "the programme with gamma limited to so many coins per 1 % too, allowed to buy options"
          + " back") {
    @Override
    PolicyEntry entry(YamlField setting) {
      return new PolicyEntry(
          label(),
          setting.text(""),
          book -> new HedgePolicy.LeastCost(),
          REFERENCE,
          Optional.of(width(setting)));
    }
  };

  /// The band of desks whose policy does not look at it. Units: coins.
  private static final Decimal REFERENCE = Decimal.parse("0.05");

  /// The band of desks whose policy has one of its own, which must not be cut by it.
  private static final Decimal WIDE = Decimal.parse("0.5");

  private static final Duration OVER = Duration.ofDays(1);

  private final String label;
  private final String meaning;

  PolicyFamily(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /// As study files write it.
  public String label() {
    return label;
  }

  /// What its members do, for people.
  public String meaning() {
    return meaning;
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(PolicyFamily::label).toList();
  }

  public static Optional<PolicyFamily> of(String label) {
    return Arrays.stream(values()).filter(family -> family.label().equals(label)).findFirst();
  }

  /// The member without settings. Domain: of `none` only.
  static PolicyEntry none() {
    return new PolicyEntry(NONE.label(), "", book -> new HedgePolicy.NoHedge(), REFERENCE);
  }

  /// The member with this setting. Throws: `BadInputException` for a setting that is none of its.
  abstract PolicyEntry entry(YamlField setting);

  private static Decimal width(YamlField setting) {
    return number(setting, "a positive number of coins, e.g. 0.05");
  }

  private static double aversion(YamlField setting) {
    return number(setting, "a positive risk aversion, per price of a coin, e.g. 100").toDouble();
  }

  private static Decimal number(YamlField setting, String expected) {
    var number = setting.parsed(expected, Decimal::parse);
    if (number.signum() <= 0) {
      throw setting.refused("must be " + expected);
    }
    return number;
  }
}
