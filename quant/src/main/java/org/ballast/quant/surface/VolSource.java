package org.ballast.quant.surface;

import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.OptionMark;

/// Says with which volatility an option is valued.
@FunctionalInterface
public interface VolSource {
  /// The venue's own mark volatility.
  VolSource MARK = (option, mark, years) -> mark.impliedVol();

  /// Units: vol as a decimal; years ACT/365. Domain: years > 0.
  double impliedVol(Option option, OptionMark mark, double years);
}
