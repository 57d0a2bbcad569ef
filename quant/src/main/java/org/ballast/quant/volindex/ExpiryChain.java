package org.ballast.quant.volindex;

import java.util.List;
import org.ballast.quant.internal.Check;

/// The options of one expiry by ascending strike.
///
/// Units: years ACT/365, rate continuous per year. Domain: years > 0, strikes strictly ascending.
public record ExpiryChain(double years, double rate, List<ChainStrike> strikes) {
  public ExpiryChain {
    Check.positive("years", years);
    Check.finite("rate", rate);
    strikes = List.copyOf(strikes);
    for (int i = 1; i < strikes.size(); i++) {
      if (strikes.get(i).strike() <= strikes.get(i - 1).strike()) {
        throw new IllegalArgumentException(
            "strikes must be strictly ascending: strike=" + strikes.get(i).strike());
      }
    }
  }
}
