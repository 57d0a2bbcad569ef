package org.ballast.hedging.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioSet;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class HoldingTest {
  private static final double VOL = 0.6;
  private static final double ROUNDING = 1e-9;
  private static final int NEAR = 20;
  private static final int DATE = 60;
  private static final int FAR = 150;
  private static final Expiry EXPIRY = new Expiry(SmallMarket.AS_OF.plus(Duration.ofDays(DATE)));
  private static final double[] SPOTS = {
    1_000, 30_000, 60_000, 80_000, 95_000, 100_000, 120_000, 150_000, 400_000
  };

  private final Option put = SmallMarket.option(Asset.BTC, DATE, 80_000, OptionType.PUT);
  private final Option call = SmallMarket.option(Asset.BTC, DATE, 120_000, OptionType.CALL);
  private final Option farPut = SmallMarket.option(Asset.BTC, FAR, 70_000, OptionType.PUT);
  private final Option farCall = SmallMarket.option(Asset.BTC, FAR, 150_000, OptionType.CALL);
  private final Option nearPut = SmallMarket.option(Asset.BTC, NEAR, 90_000, OptionType.PUT);
  private final Option ether = SmallMarket.option(Asset.ETH, DATE, 4_000, OptionType.PUT);
  private final MarketSnapshot market = market();

  /// A second form: the compiled book at the date, revalued. It knows no delivery fee.
  @Test
  void curveAt_coinsPerpetualAndOptionsOfTheDate_isTheBookRevaluedThere() {
    var book =
        book(
            SmallMarket.position(perpetual(), "200000", "90000"),
            SmallMarket.position(put, "3"),
            SmallMarket.position(call, "-2"));
    var curve = holding(book).curveAt(EXPIRY);

    var revalued = revalued(book);
    for (int i = 0; i < SPOTS.length; i++) {
      assertThat(curve.at(SPOTS[i]))
          .as("spot=%s", SPOTS[i])
          .isCloseTo(revalued[i], within(ROUNDING * 1e6));
    }
  }

  /// Held options that live on count no more than they are worth then, sold ones what they are.
  @Test
  void curveAt_laterOptions_isAtMostTheBookRevalued() {
    var long1 = book(SmallMarket.position(farPut, "3"));
    var short1 = book(SmallMarket.position(farCall, "-3"), SmallMarket.position(farPut, "-1"));

    var worth = revalued(long1);
    var owed = revalued(short1);
    for (int i = 0; i < SPOTS.length; i++) {
      assertThat(holding(long1).curveAt(EXPIRY).at(SPOTS[i]))
          .as("spot=%s", SPOTS[i])
          .isLessThanOrEqualTo(worth[i] + ROUNDING * 1e6);
      assertThat(holding(short1).curveAt(EXPIRY).at(SPOTS[i]))
          .as("spot=%s", SPOTS[i])
          .isCloseTo(owed[i], within(ROUNDING * 1e6));
    }
  }

  @Test
  void curveAt_earlierOptions_holdNothingOrTheirPayoff() {
    var held = holding(book(SmallMarket.position(nearPut, "2"))).curveAt(EXPIRY);
    var sold = holding(book(SmallMarket.position(nearPut, "-2"))).curveAt(EXPIRY);

    assertThat(held.at(50_000)).isEqualTo(10 * 50_000.0);
    assertThat(sold.at(50_000)).isEqualTo(10 * 50_000.0 - 2 * 40_000);
  }

  @Test
  void assumptionsAt_otherDates_areSaid() {
    var book =
        book(
            SmallMarket.position(put, "1"),
            SmallMarket.position(farPut, "1"),
            SmallMarket.position(farCall, "-1"),
            SmallMarket.position(nearPut, "-1"));

    assertThat(holding(book).assumptionsAt(EXPIRY))
        .hasSize(3)
        .anyMatch(note -> note.contains("intrinsic"))
        .anyMatch(note -> note.contains("today's volatility"))
        .anyMatch(note -> note.contains("as if spot were the same"));
  }

  @Test
  void valueUsd_isOfThisCoinAlone() {
    var book = book(SmallMarket.position(put, "1"), SmallMarket.position(ether, "50"));
    double mark = SmallMarket.priceCoin(put, VOL);

    assertThat(holding(book).valueUsd())
        .isCloseTo((10 + mark) * SmallMarket.BTC_INDEX, within(1e-4 * SmallMarket.BTC_INDEX));
    assertThat(holding(book).portfolio().positions()).hasSize(1);
  }

  /// Between kinks a curve with sold options that live on is concave: no grid goes below it.
  @Test
  void leastValue_withLaterShorts_isTheLeastOfAGrid() {
    var book = book(SmallMarket.position(farCall, "-4"), SmallMarket.position(put, "6"));
    var curve = holding(book).curveAt(EXPIRY);
    var least = LeastValue.of(curve, 0);

    for (int i = 0; i <= 5_000; i++) {
      assertThat(curve.at(i * 100)).as("spot=%s", i * 100).isGreaterThanOrEqualTo(least.usd());
    }
  }

  @Test
  void holdsFrom_isWhereTheCurveComesUpToTheLevel() {
    var curve = holding(book(SmallMarket.position(put, "-4"))).curveAt(EXPIRY);

    assertThat(LeastValue.holdsFrom(curve, -400_000)).isZero();
    double from = LeastValue.holdsFrom(curve, 500_000);
    assertThat(curve.at(from)).isCloseTo(500_000, within(1e-3));
    assertThat(LeastValue.holdsFrom(curve, 2_000_000)).isCloseTo(200_000, within(1e-3));
    var uncovered = holding(book(SmallMarket.position(call, "-11"))).curveAt(EXPIRY);
    assertThat(LeastValue.holdsFrom(uncovered, 500_000)).isInfinite();
    assertThat(LeastValue.of(uncovered, 0).usd()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void steepest_isTheCoinsThatAFallHurts() {
    var covered = book(SmallMarket.position(call, "-10"), SmallMarket.position(put, "4"));

    assertThat(holding(covered).curveAt(EXPIRY).steepest()).isCloseTo(10, within(ROUNDING));
  }

  private Holding holding(Portfolio book) {
    return Holding.of(Asset.BTC, book, market, VolSource.MARK);
  }

  private double[] revalued(Portfolio book) {
    var compiled = CompiledBook.of(holding(book).portfolio(), market, VolSource.MARK);
    var factors = new double[SPOTS.length];
    var vols = new double[SPOTS.length];
    var years = new double[SPOTS.length];
    for (int i = 0; i < SPOTS.length; i++) {
      factors[i] = SPOTS[i] / SmallMarket.BTC_INDEX;
      vols[i] = 1;
      years[i] = EXPIRY.yearsFrom(SmallMarket.AS_OF);
    }
    var pnl = compiled.pnl(ScenarioSet.parallel(compiled.axes(), factors, vols, years));
    var values = new double[SPOTS.length];
    for (int i = 0; i < SPOTS.length; i++) {
      values[i] = compiled.value() + pnl.total(i);
    }
    return values;
  }

  /// With ten coins in cash.
  private static Portfolio book(Position... positions) {
    return SmallMarket.book(List.of(positions), SmallMarket.cash(Asset.BTC, "10"));
  }

  private static Perpetual perpetual() {
    return SmallMarket.perpetual(Asset.BTC, "10");
  }

  private MarketSnapshot market() {
    var quotes = new ArrayList<Quote>();
    for (var option : List.of(put, call, farPut, farCall, nearPut, ether)) {
      quotes.add(SmallMarket.quoteAround(option, VOL, 3));
    }
    quotes.add(SmallMarket.perpetualQuote(perpetual(), "100190", "100210", "100200"));
    return SmallMarket.of(quotes.toArray(Quote[]::new));
  }
}
