package org.ballast.backtest.frontier;

import java.util.Locale;
import java.util.Optional;

/// What a comparison says, in a sentence that follows from its figures alone.
public final class Verdict {
  private static final double PERCENT = 100;

  private Verdict() {}

  /// Empty comparisons are of families that share no risks.
  public static String of(
      String family, String base, RiskKind risk, Optional<EqualRisk> comparison) {
    return comparison
        .map(Verdict::sentence)
        .orElseGet(() ->
            family
                + " and "
                + base
                + " cannot be compared at equal "
                + risk.label()
                + ": no range of it is reached by both at a falling cost.");
  }

  private static String sentence(EqualRisk equal) {
    var subject = equal.family() + " is ";
    var than = " than " + equal.base();
    if (!equal.isReliable()) {
      return equal.family()
          + " against "
          + equal.base()
          + " at equal "
          + equal.risk().label()
          + " is not known: in "
          + percent(equal.undefinedShare())
          + " of the resamples the two share no risks.";
    }
    if (!equal.isDistinguishable()) {
      return equal.family()
          + " is not distinguishable from "
          + equal.base()
          + " at equal "
          + equal.risk().label()
          + ": "
          + difference(equal.saving())
          + ", but the 95 % interval"
          + interval(equal)
          + " contains zero.";
    }
    return subject
        + difference(equal.saving())
        + than
        + " at equal "
        + equal.risk().label()
        + ", 95 % interval"
        + interval(equal)
        + ", over risks of "
        + basisPoints(equal.riskMin())
        + " to "
        + basisPoints(equal.riskMax())
        + " bp a day.";
  }

  private static String difference(double saving) {
    return percent(Math.abs(saving)) + (saving >= 0 ? " cheaper" : " dearer");
  }

  /// Savings, so that both ends read alike.
  private static String interval(EqualRisk equal) {
    return String.format(
        Locale.ROOT,
        " of the saving [%+.0f %%, %+.0f %%]",
        PERCENT * equal.savingLower(),
        PERCENT * equal.savingUpper());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", PERCENT * share);
  }

  private static String basisPoints(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
