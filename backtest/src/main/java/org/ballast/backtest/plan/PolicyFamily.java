package org.ballast.backtest.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;

/// The families of policies that a study can compare, each with what its members are told apart by.
public enum PolicyFamily {
  NONE("none", "never hedges") {
    @Override
    PolicyEntry entry(YamlField setting) {
      throw setting.refused("none has no settings: write none: []");
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
  PROGRAMME("programme", "least cost back inside when delta leaves the band of so many coins") {
    @Override
    PolicyEntry entry(YamlField setting) {
      return new PolicyEntry(
          label(), setting.text(""), book -> new HedgePolicy.LeastCost(), width(setting));
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
    var width = setting.parsed("a positive number of coins, e.g. 0.05", Decimal::parse);
    if (width.signum() <= 0) {
      throw setting.refused("must be a positive number of coins, e.g. 0.05");
    }
    return width;
  }
}
