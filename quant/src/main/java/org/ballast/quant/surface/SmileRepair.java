package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ballast.quant.svi.Butterfly;
import org.ballast.quant.svi.Calendar;
import org.ballast.quant.svi.SviSlice;

/// Changes smiles that allow arbitrage so that none of a surface does, whatever it was given.
///
/// From the last expiry to the first: a smile that allows a butterfly, or crosses the next one, is
/// scaled down a little; where that is not enough it becomes the next one scaled down to the
/// quotes, and the last becomes flat. Scaled by f <= 1 a free slice stays free: it lies below
/// itself, and Durrleman's function is concave in f, not negative at 0 and at 1. For the same
/// reason a small butterfly vanishes.
final class SmileRepair {
  /// The last costs one and a half percent of the vol.
  private static final double[] FACTORS = {1, 0.9997, 0.999, 0.997, 0.99, 0.97};

  private SmileRepair() {}

  /// Shape: a slice for each expiry, earliest first.
  static List<SviSlice> repair(List<SmileQuotes> chain, List<SviSlice> slices) {
    var repaired = new ArrayList<>(slices);
    var last = slices.size() - 1;
    for (var i = last; i >= 0; i--) {
      var slice = slices.get(i);
      if (i == last) {
        var flat = new SviSlice(slice.totalVariance(0), 0, 0, 0, 1);
        repaired.set(i, shrunk(slice, each -> true, flat));
      } else {
        var next = repaired.get(i + 1);
        var neighbour = scaledToQuotes(next, chain.get(i));
        repaired.set(i, shrunk(slice, each -> Calendar.verdict(each, next).isFree(), neighbour));
      }
    }
    return repaired;
  }

  private static SviSlice shrunk(
      SviSlice slice, Predicate<SviSlice> isBelowNext, SviSlice otherwise) {
    for (var factor : FACTORS) {
      var candidate = scaled(slice, factor);
      if (Butterfly.verdict(candidate).isFree() && isBelowNext.test(candidate)) {
        return candidate;
      }
    }
    return otherwise;
  }

  /// The least weighted squared error in vol, to which sqrt(factor) is linear.
  private static SviSlice scaledToQuotes(SviSlice next, SmileQuotes quotes) {
    var products = 0.0;
    var squares = 0.0;
    for (var point : quotes.points()) {
      var vol = next.impliedVol(point.logMoneyness(), quotes.years());
      products += point.weight() * vol * point.midVol();
      squares += point.weight() * vol * vol;
    }
    var root = Math.min(1, products / squares);
    return scaled(next, root * root);
  }

  private static SviSlice scaled(SviSlice slice, double factor) {
    return new SviSlice(factor * slice.a(), factor * slice.b(), slice.rho(), slice.m(), slice.s());
  }
}
