package org.ballast.quant.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.risk.BookAttribution.Observed;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

final class BookAttributionTest {
  private static final Account ACCOUNT = new Account("test", "main");
  private static final CoinMarket BEFORE =
      new CoinMarket(Instant.parse("2026-01-01T00:00:00Z"), 97_000, 98_000, 0.6);
  private static final CoinMarket AFTER =
      new CoinMarket(Instant.parse("2026-01-01T06:00:00Z"), 98_500, 99_400, 0.58);

  /// Rounding of sums of some 100,000 USD.
  private static final double ROUNDING = 1e-9 * 100_000;

  @Test
  void between_everyKindOfLine_addsUpToItsChange() {
    var attribution =
        between(
            List.of(
                position(CoinMarket.CALL, "-3", Optional.empty()),
                position(CoinMarket.PERPETUAL, "250000", Optional.of(CoinMarket.price(90_000)))),
            List.of(cash("1.5")),
            List.of(cash("-0.01")));
    assertThat(attribution.lines()).hasSize(4);
    for (var line : attribution.lines()) {
      assertThat(line.terms().explained() + line.terms().residual())
          .as(line.instrument())
          .isCloseTo(line.change(), within(ROUNDING));
    }
    var terms = attribution.terms();
    assertThat(terms.explained() + terms.residual())
        .isCloseTo(attribution.change(), within(ROUNDING));
  }

  @Test
  void between_balance_earnsTheMoveOfItsCoin() {
    var line = between(List.of(), List.of(cash("1.5")), List.of()).lines().getFirst();
    assertThat(line.instrument()).isEqualTo("cash:BTC");
    assertThat(line.terms().delta()).isCloseTo(1.5 * 1_500, within(ROUNDING));
    assertThat(line.terms().residual()).isZero();
  }

  @Test
  void between_flow_isWorthItsCoinsAtTheSecondIndex() {
    var line = between(List.of(), List.of(), List.of(cash("-0.01"))).lines().getFirst();
    assertThat(line.terms().flow()).isCloseTo(-985, within(ROUNDING));
    assertThat(line.change()).isEqualTo(line.terms().flow());
  }

  /// N (1/P0 - 1/P1) coins at the second index.
  @Test
  void between_perpetualWithoutEntry_countsFromItsFirstMark() {
    var book = List.of(position(CoinMarket.PERPETUAL, "250000", Optional.empty()));
    var line = between(book, List.of(), List.of()).lines().getFirst();
    var coins = 250_000 * (1 / 97_097.0 - 1 / 98_598.5);
    assertThat(line.change()).isCloseTo(coins * 98_500, within(ROUNDING));
    assertThat(line.terms().residual()).isZero();
  }

  private static BookAttribution between(
      List<Position> positions, List<CashBalance> cash, List<CashBalance> flows) {
    return BookAttribution.between(
        new Portfolio(positions, cash),
        new Observed(BEFORE.snapshot(), VolSource.MARK),
        new Observed(AFTER.snapshot(), VolSource.MARK),
        flows);
  }

  private static Position position(Instrument instrument, String quantity, Optional<Price> entry) {
    return new Position(
        ACCOUNT, instrument, Quantity.parse(quantity, instrument.quantityUnit()), entry);
  }

  private static CashBalance cash(String coins) {
    return new CashBalance(ACCOUNT, new Money(Decimal.parse(coins), Asset.BTC));
  }
}
