package org.ballast.quant.margin.derive;

import java.util.List;
import org.ballast.quant.internal.Check;

/// The options of one expiry and what they are valued with.
///
/// The forward is `forwardVariable + forwardFixed`, in quote per coin; what the settlement average
/// has already fixed does not move with spot. Units: years ACT/365; rate continuous per year, a
/// negative one counts as zero. `confidence` in [0, 1] is the least of its feeds'.
public record DeriveExpiry(
    double years,
    double rate,
    double forwardVariable,
    double forwardFixed,
    double confidence,
    List<DeriveOption> options) {
  public DeriveExpiry {
    Check.nonNegative("years", years);
    Check.finite("rate", rate);
    Check.nonNegative("forwardVariable", forwardVariable);
    Check.nonNegative("forwardFixed", forwardFixed);
    Check.positive("forward", forwardVariable + forwardFixed);
    Check.nonNegative("confidence", confidence);
    Check.atMost("confidence", confidence, 1);
    options = List.copyOf(options);
  }

  double forward(double spotFactor) {
    return forwardVariable * spotFactor + forwardFixed;
  }
}
