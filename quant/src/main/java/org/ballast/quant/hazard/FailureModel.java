package org.ballast.quant.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.ballast.quant.internal.Check;

/// All sources of failure that a user names, as of a day.
///
/// Units: `horizonYears` is how long what has no expiry (cash, coins, futures' profit), and what
/// has been paid, stays where it is. Domain: sources have different names. Throws:
/// IllegalArgumentException.
public record FailureModel(LocalDate asOf, double horizonYears, List<FailureSource> sources) {
  /// Nothing fails: every factor is exactly 1.
  public static final FailureModel NONE = new FailureModel(LocalDate.EPOCH, 0, List.of());

  public FailureModel {
    Check.nonNegative("horizonYears", horizonYears);
    sources = List.copyOf(sources);
    var names = new TreeSet<String>();
    for (var source : sources) {
      if (!names.add(source.name())) {
        throw new IllegalArgumentException("sources differ in name: source=" + source.name());
      }
    }
  }

  /// How long a claim can be lost: until it is paid, and then in its account until the horizon.
  double yearsOf(Claim claim) {
    return Math.max(horizonYears, claim.years().orElse(0));
  }

  List<FailureSource> covering(Claim claim) {
    return sources.stream().filter(source -> source.covers(claim)).toList();
  }

  /// Share of a claim that failures are expected to take over a time, with the recoveries of those
  /// that cover it. Units: years ACT/365.
  public double lossFraction(Claim claim, double years) {
    var terms = covering(claim).stream().map(FailureSource::terms).toList();
    return VulnerableClaim.of(terms, years).lossFraction();
  }
}
