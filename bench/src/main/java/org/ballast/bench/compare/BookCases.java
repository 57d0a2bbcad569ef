package org.ballast.bench.compare;

import java.util.Optional;
import org.ballast.bench.BenchScenarios;
import org.ballast.bench.OptionCases;
import org.ballast.bench.ScenarioDesk;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.portfolio.Position;
import org.ballast.quant.risk.BookRisk.ExpiryBucket;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.scenario.MarketAxes;

/// The desk of the scenarios as plain options, a row a position.
///
/// With the basis held a coin-settled option is worth index/forward undiscounted Black-76 options,
/// which the quantity counts. Shape: columns of equal length; `strip` is the row's tenor of `axes`,
/// and rows of one strip share their years.
record BookCases(MarketAxes axes, OptionCases options, double[] quantity, double[] strip) {
  static BookCases create() {
    var desk = ScenarioDesk.ofDistinctStrikes();
    var positions = desk.portfolio().positions();
    int count = positions.size();
    var cases =
        new BookCases(
            desk.book().axes(), OptionCases.blank(count), new double[count], new double[count]);
    var market = new SoundMarket(desk.market());
    for (int row = 0; row < count; row++) {
      cases.fill(row, positions.get(row), market);
    }
    return cases;
  }

  /// The desk's scenarios as shocks of this book's strips.
  Shocks shocks(BenchScenarios.Kind kind) {
    return Shocks.of(kind.of(axes), stripYears());
  }

  private double[] stripYears() {
    var years = new double[axes.tenors().size()];
    for (int row = 0; row < strip.length; row++) {
      years[(int) strip[row]] = options.years()[row];
    }
    return years;
  }

  private void fill(int row, Position position, SoundMarket market) {
    if (!(position.instrument() instanceof Option option)) {
      throw new IllegalArgumentException("desk must hold options only: row=" + row);
    }
    var mark = market.markOf(option);
    double forward = mark.underlyingPrice();
    double coins = position.quantity().toDouble() * option.contract().multiplier().toDouble();
    options.sign()[row] = option.type().sign();
    options.forward()[row] = forward;
    options.strike()[row] = option.strike().toDouble();
    options.years()[row] = market.yearsTo(option);
    options.vol()[row] = mark.impliedVol();
    options.discountFactor()[row] = 1;
    quantity[row] = coins * market.indexOf(option.underlying()) / forward;
    var bucket = new ExpiryBucket(option.underlying(), Optional.of(option.expiry()));
    strip[row] = axes.tenors().indexOf(bucket);
  }
}
