package org.ballast.quant.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;

/// How far our marks and Greeks lie from the venue's own, over all two-sided options of one coin in
/// one snapshot.
///
/// All figures but `parityMax` are medians over options. Units: `deltaError` in coin; `vegaError`
/// relative to the venue's own vega of the same option (infinite where that is zero);
/// `vegaErrorAtm` relative to the vega at the money of the expiry; `markError`, `parityMedian` and
/// `parityMax` in coin, the latter two |c - p - (1 - K/F)| of the recorded marks; `markHalfTicks`
/// in the most that rounding the recorded volatility and mark can make of a mark.
public record VenueAgreement(
    Asset underlying,
    Instant asOf,
    int options,
    double deltaError,
    double vegaError,
    double vegaErrorAtm,
    double markError,
    double markHalfTicks,
    double parityMedian,
    double parityMax,
    ImpliedForward ofGreeks,
    ImpliedForward ofMarks) {
  /// What a median may be on one snapshot. Units: coin, relative, coin.
  public static final double DELTA_ERROR_MAX = 1.5e-3;

  public static final double VEGA_ERROR_MAX = 3e-3;
  public static final double MARK_ERROR_MAX = 1e-4;

  /// Steps to which Deribit rounds what it publishes. Units: vol as a decimal; coin.
  public static final double VOL_STEP = 1e-4;

  public static final double MARK_STEP = 1e-8;

  /// Forwards this far apart are not one forward read twice; rounding to cents is below 1e-5.
  private static final double SHIFT_MIN = 2e-4;

  /// How well the fields that did not imply the forward must agree at it, to call the formula the
  /// same. Units: relative; coin.
  private static final double VEGA_AGREES = 1e-3;

  private static final double MARK_AGREES = 1e-5;

  /// One per coin with an index and two-sided options, in the order of the coins.
  public static List<VenueAgreement> of(MarketSnapshot market) {
    var all = new ArrayList<VenueAgreement>();
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      var comparison = Comparison.of(market, asset);
      if (comparison.options() > 0) {
        all.add(comparison.agreement());
      }
    }
    return all;
  }

  /// What the data show to be behind a difference; empty where nothing is found.
  public Set<Cause> causes() {
    var causes = EnumSet.noneOf(Cause.class);
    if (ofGreeks.shift() >= SHIFT_MIN && ofGreeks.error() <= VEGA_AGREES) {
      causes.add(Cause.GREEKS_OF_ANOTHER_MOMENT);
    }
    if (ofMarks.shift() >= SHIFT_MIN && ofMarks.error() <= MARK_AGREES) {
      causes.add(Cause.MARKS_OF_ANOTHER_MOMENT);
    }
    return causes;
  }

  public boolean isGreeksWithinLimits() {
    return deltaError <= DELTA_ERROR_MAX && vegaError <= VEGA_ERROR_MAX;
  }

  public boolean isMarkWithinLimits() {
    return markError <= MARK_ERROR_MAX;
  }
}
