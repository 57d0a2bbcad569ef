package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.svi.Butterfly;
import org.ballast.quant.svi.Calendar;
import org.ballast.quant.svi.SviSlice;

/// Replaces smiles that allow arbitrage so that none of a surface does, whatever it was given.
///
/// From the last expiry to the first: a smile that allows a butterfly, or crosses the next one,
/// becomes the next one scaled down to the quotes. Scaled by f <= 1 a slice stays free: it lies
/// below itself, and Durrleman's function is concave in f, not negative at 0 and at 1. Where the
/// last expiry has a butterfly it becomes flat.
final class SmileRepair {
  private SmileRepair() {}

  /// Shape: a slice for each expiry, earliest first.
  static List<SviSlice> repair(List<SmileQuotes> chain, List<SviSlice> slices) {
    var repaired = new ArrayList<>(slices);
    for (var i = slices.size() - 1; i >= 0; i--) {
      var slice = slices.get(i);
      if (i == slices.size() - 1) {
        if (!Butterfly.verdict(slice).isFree()) {
          repaired.set(i, new SviSlice(slice.totalVariance(0), 0, 0, 0, 1));
        }
      } else if (!Butterfly.verdict(slice).isFree()
          || !Calendar.verdict(slice, repaired.get(i + 1)).isFree()) {
        repaired.set(i, scaled(chain.get(i), repaired.get(i + 1)));
      }
    }
    return repaired;
  }

  /// The least weighted squared error in vol, to which sqrt(factor) is linear.
  private static SviSlice scaled(SmileQuotes quotes, SviSlice next) {
    var products = 0.0;
    var squares = 0.0;
    for (var point : quotes.points()) {
      var vol = next.impliedVol(point.logMoneyness(), quotes.years());
      products += point.weight() * vol * point.midVol();
      squares += point.weight() * vol * vol;
    }
    var root = Math.min(1, products / squares);
    var factor = root * root;
    return new SviSlice(factor * next.a(), factor * next.b(), next.rho(), next.m(), next.s());
  }
}
