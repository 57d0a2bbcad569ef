package org.ballast.app.output;

import java.util.List;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.quant.risk.BookRisk;

/// Where a book stands between the limits of its mandate.
final class LimitTable {
  private static final double MANY = 100;

  private LimitTable() {}

  static String of(List<GreekBand> bands, BookRisk risk) {
    var table =
        new Table().words("limit").figures("value", "lower", "upper").words("unit", "state");
    for (var band : bands) {
      var value = band.valueIn(risk);
      table.row(
          band.name(),
          figure(value, band),
          figure(band.lower(), band),
          figure(band.upper(), band),
          band.greek().unit(band.underlying()),
          state(band, value));
    }
    return table.toString();
  }

  /// How much of the half-width is used; beyond it the limit is broken.
  static String state(GreekBand band, double value) {
    return band.excess(value) > 0
        ? "BROKEN by " + figure(band.excess(value), band)
        : Figures.fixed(band.distance(value) * 100, 0) + " % used";
  }

  static String figure(double value, GreekBand band) {
    return Figures.fixed(value, band.halfWidth() >= MANY ? 0 : 4);
  }
}
