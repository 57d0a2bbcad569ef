package org.ballast.quant.surface;

import java.util.List;
import java.util.Optional;
import org.ballast.quant.svi.ArbitrageVerdict;
import org.ballast.quant.svi.Butterfly;
import org.ballast.quant.svi.Calendar;
import org.ballast.quant.svi.SviSlice;

/// The smile of one expiry, how well it fits what was quoted, and what it allows.
///
/// Units: rmseVol as a decimal, over the mid vols of the two-sided quotes, weighted as the fit is
/// (a mid without a real bid says little); insideShare is the share of those quotes whose bid and
/// ask vols enclose the fit. Both verdicts are over all strikes; that on the calendar is against
/// the smile of the expiry before, and free for the first.
public record SmileFit(
    Forward forward,
    double years,
    SviSlice slice,
    List<SmilePoint> points,
    double rmseVol,
    double insideShare,
    ArbitrageVerdict butterfly,
    ArbitrageVerdict calendar) {
  public SmileFit {
    points = List.copyOf(points);
  }

  /// How well a slice meets what was quoted, and what it allows beside the smile before.
  static SmileFit of(SmileQuotes quotes, SviSlice slice, Optional<SmileFit> before) {
    var quality = FitQuality.of(quotes.points(), k -> slice.impliedVol(k, quotes.years()));
    return new SmileFit(
        quotes.forward(),
        quotes.years(),
        slice,
        quotes.points(),
        quality.rmseVol(),
        quality.insideShare(),
        Butterfly.verdict(slice),
        before
            .map(earlier -> Calendar.verdict(earlier.slice(), slice))
            .orElseGet(ArbitrageVerdict.Free::new));
  }

  public boolean isArbitrageFree() {
    return butterfly.isFree() && calendar.isFree();
  }

  /// Of the smile's own expiry. Units: vol as a decimal.
  public double impliedVol(double logMoneyness) {
    return slice.impliedVol(logMoneyness, years);
  }
}
