package org.ballast.quant.surface;

import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.OptionMark;

/// Says with which volatility an option is valued, and how it is expected to move.
@FunctionalInterface
public interface VolSource {
  /// The venue's own mark volatility.
  VolSource MARK = (option, mark, years) -> mark.impliedVol();

  /// Units: vol as a decimal; years ACT/365. Domain: years > 0.
  double impliedVol(Option option, OptionMark mark, double years);

  /// d(vol)/d(ln F) at the option's strike: what its delta is taken with. Zero, where nothing else
  /// is said, is sticky strike. Units: vol per 1.00.
  default double volPerLogForward(Option option, OptionMark mark, double years) {
    return 0;
  }

  /// What had to be assumed so far, in words for people.
  default List<String> warnings() {
    return List.of();
  }
}
