package org.ballast.hedging.policy;

import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.OptionMark;
import org.ballast.quant.surface.VolSource;

/// The volatilities of another source, all multiplied by one factor.
record ScaledVols(VolSource source, double factor) implements VolSource {
  @Override
  public double impliedVol(Option option, OptionMark mark, double years) {
    return factor * source.impliedVol(option, mark, years);
  }

  @Override
  public double volPerLogForward(Option option, OptionMark mark, double years) {
    return factor * source.volPerLogForward(option, mark, years);
  }
}
