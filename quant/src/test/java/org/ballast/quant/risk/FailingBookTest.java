package org.ballast.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.quant.hazard.VulnerableClaim;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

class FailingBookTest {
  private static final double ROUNDING = 1e-13;

  /// Of a difference over a hundredth of a per cent of spot.
  private static final double DIFFERENCE_ERROR = 1e-6;

  private static final Instant AT = Instant.parse("2026-01-01T08:00:00Z");
  private static final Account ACCOUNT = new Account("test", "main");
  private static final FailureTerms TERMS = FailureTerms.flat(0.08, 0.3);
  private static final FailureModel MODEL =
      new FailureModel(
          LocalDate.of(2026, 1, 1),
          0.1,
          List.of(new FailureSource("test", FailureKind.VENUE, List.of("test"), TERMS)));
  private static final Portfolio LONG = book("10", "2");

  @Test
  void option_underOneSource_keepsItsValueAndScalesItsHedge() {
    var book = new Portfolio(List.of(call("10")), List.of());
    var safe = valuer(100_000).value(book).positions().getFirst().exposure();
    var adjusted = adjusted(book, 100_000).positions().getFirst().exposure();
    var claim = VulnerableClaim.of(List.of(TERMS), CoinMarket.CALL.expiry().yearsFrom(AT));
    assertThat(adjusted.value()).isEqualTo(safe.value());
    assertRelative(
        "delta", adjusted.deltaTotal(), safe.deltaTotal() * claim.factor(), ROUNDING, book);
    assertRelative("gamma", adjusted.gamma(), safe.gamma() * claim.factor(), ROUNDING, book);
    assertRelative("vega", adjusted.vega(), safe.vega() * claim.factor(), ROUNDING, book);
  }

  /// The adjusted USD delta is the slope of the value less the premium.
  @Test
  void usdDelta_isTheSlopeOfTheValueLessItsPremium() {
    var up = worth(LONG, 100_010);
    var down = worth(LONG, 99_990);
    var delta = adjusted(LONG, 100_000).underlying(Asset.BTC).orElseThrow().exposure().usdDelta();
    assertRelative("usdDelta", delta, (up - down) / 20, DIFFERENCE_ERROR, LONG);
  }

  @Test
  void book_thatOwesItsVenue_isLeftAsItIs() {
    var owing = book("-10", "0.1");
    assertThat(adjusted(owing, 100_000).positions())
        .isEqualTo(valuer(100_000).value(owing).positions());
  }

  @Test
  void noFailures_leaveEveryBitAsItIs() {
    var none = valuer(100_000).failures(LONG, FailureModel.NONE);
    assertThat(none).isSameAs(FailureAdjustment.NONE);
    assertThat(new BookValuer(market(100_000), VolSource.MARK, none).value(LONG).positions())
        .isEqualTo(valuer(100_000).value(LONG).positions());
  }

  private static double worth(Portfolio book, double index) {
    var value =
        valuer(index).value(book).positions().stream()
            .mapToDouble(position -> position.exposure().value())
            .sum();
    return value - valuer(index).failures(book, MODEL).premium().totalUsd();
  }

  private static BookRisk adjusted(Portfolio book, double index) {
    var failures = valuer(index).failures(book, MODEL);
    return new BookValuer(market(index), VolSource.MARK, failures).value(book);
  }

  private static BookValuer valuer(double index) {
    return new BookValuer(market(index), VolSource.MARK);
  }

  private static MarketSnapshot market(double index) {
    return new CoinMarket(AT, index, index, 0.6).snapshot();
  }

  private static Portfolio book(String calls, String coins) {
    return new Portfolio(
        List.of(call(calls)),
        List.of(new CashBalance(ACCOUNT, new Money(Decimal.parse(coins), Asset.BTC))));
  }

  private static Position call(String quantity) {
    return new Position(
        ACCOUNT, CoinMarket.CALL, Quantity.parse(quantity, Asset.BTC), Optional.empty());
  }
}
