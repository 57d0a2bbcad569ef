package org.ballast.quant.moves;

import org.ballast.quant.internal.Check;

/// In which scenarios a venue fails, and what share of a net claim on it is then paid. Domain: 0 <=
/// recovery <= 1.
public record VenueFailures(String venue, double recovery, boolean[] hasFailed) {
  public VenueFailures {
    Check.nonNegative("recovery", recovery);
    Check.atMost("recovery", recovery, 1);
    hasFailed = hasFailed.clone();
  }

  /// In how many scenarios.
  public int count() {
    int count = 0;
    for (boolean failed : hasFailed) {
      count += failed ? 1 : 0;
    }
    return count;
  }
}
