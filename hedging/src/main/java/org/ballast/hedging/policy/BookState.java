package org.ballast.hedging.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.RiskMeasure;
import org.ballast.quant.risk.BookRisk;

/// The limited Greeks of a book, in the order of the bands, and how far from its mandate they are.
record BookState(List<GreekBand> bands, double[] greeks) {
  static BookState of(List<GreekBand> bands, BookRisk book) {
    return new BookState(bands, RiskMeasure.of(bands).values(book));
  }

  double risk() {
    return RiskMeasure.of(bands).risk(greeks);
  }

  double greek(GreekBand band) {
    return greeks[bands.indexOf(band)];
  }

  /// What lies outside the bands. Units: half-widths, summed over the bands.
  double excess() {
    return excess(bands);
  }

  /// What lies outside other bands, given in the same order, still in half-widths of these.
  double excess(List<GreekBand> others) {
    var sum = 0.0;
    for (var i = 0; i < greeks.length; i++) {
      sum += others.get(i).excess(greeks[i]) / bands.get(i).halfWidth();
    }
    return sum;
  }

  boolean isInside(List<GreekBand> others) {
    return excess(others) == 0;
  }

  /// The limits that do not hold, in words.
  List<String> unmet() {
    var unmet = new ArrayList<String>();
    for (var i = 0; i < greeks.length; i++) {
      var band = bands.get(i);
      if (band.excess(greeks[i]) > 0) {
        unmet.add(
            String.format(
                Locale.ROOT, "%s at %.2f of its limit", band.name(), band.distance(greeks[i])));
      }
    }
    return List.copyOf(unmet);
  }
}
