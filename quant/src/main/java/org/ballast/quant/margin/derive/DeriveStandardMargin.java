package org.ballast.quant.margin.derive;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// Derive's standard margin (SRM) of the options of one expiry: the better of the sum of each alone
/// and of the greatest loss at expiry.
///
/// The greatest loss is the least payoff at settlement prices 0 and each strike, at most 0, plus
/// the charge for calls sold beyond those held. Units: stablecoin; results are what the expiry adds
/// to the account after the margin, at most 0. Throws: IllegalArgumentException off the domain.
///
/// Source: docs/models/margin.md.
public final class DeriveStandardMargin {
  private DeriveStandardMargin() {}

  /// After the initial margin. Domain: spot, forward > 0.
  public static double initial(
      SrmTerms terms, double spot, double forward, List<SrmOption> options) {
    check(spot, forward);
    var alone = 0.0;
    for (var option : options) {
      alone += terms.option().initial(option, spot);
    }
    return Math.max(alone, leastPayoff(options, terms.unpairedInitial() * forward));
  }

  /// After the maintenance margin. Domain: spot, forward > 0.
  public static double maintenance(
      SrmTerms terms, double spot, double forward, List<SrmOption> options) {
    check(spot, forward);
    var alone = 0.0;
    for (var option : options) {
      alone += terms.option().maintenance(option, spot);
    }
    return Math.max(alone, leastPayoff(options, terms.unpairedMaintenance() * forward));
  }

  private static double leastPayoff(List<SrmOption> options, double unpairedCharge) {
    var least = Math.min(0, payoff(options, 0));
    var netCalls = 0.0;
    for (var option : options) {
      least = Math.min(least, payoff(options, option.strike()));
      netCalls += option.type() == OptionType.CALL ? option.coins() : 0;
    }
    return least + Math.min(netCalls, 0) * unpairedCharge;
  }

  private static double payoff(List<SrmOption> options, double settlement) {
    var sum = 0.0;
    for (var option : options) {
      sum += option.coins() * Math.max(option.type().sign() * (settlement - option.strike()), 0);
    }
    return sum;
  }

  private static void check(double spot, double forward) {
    Check.positive("spot", spot);
    Check.positive("forward", forward);
  }
}
