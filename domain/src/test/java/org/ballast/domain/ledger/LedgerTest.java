package org.ballast.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
  private static final Account ACCOUNT = new Account("deribit", "main");
  private static final Perpetual PERPETUAL = SampleContracts.perpetual();
  private static final Option CALL =
      withDelivery(SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_000)), "0.00015");
  private static final Option PUT =
      withDelivery(SampleContracts.inverseOption(OptionType.PUT, Decimal.of(90_000)), "0.00015");
  private static final Future FUTURE = withDelivery(SampleContracts.future(), "0.00025");
  private static final int FILLS = 2_000;

  /// Wide enough that nothing of it shows in 8 decimals.
  private static final MathContext WIDE = new MathContext(60, RoundingMode.HALF_EVEN);

  @Test
  void apply_manyFills_equalsAnIndependentSum() {
    var ledger = Ledger.from(book("1.5"));
    var random = new SplittableRandom(7);
    var options = BigDecimal.ZERO;
    var cash = new BigDecimal("1.5");
    var held = BigDecimal.ZERO;
    var entry = BigDecimal.ONE;
    for (var i = 0; i < FILLS; i++) {
      var isOption = random.nextInt(4) == 0;
      var sign = random.nextBoolean() ? 1 : -1;
      var amount =
          isOption
              ? random.nextInt(1, 50) + "e-1"
              : Integer.toString(10 * random.nextInt(1, 5_000));
      var price =
          isOption ? random.nextInt(5, 900) + "e-4" : random.nextInt(60_000, 120_000) + ".5";
      var fee = new BigDecimal(random.nextInt(1, 9_999)).movePointLeft(7);
      var fill =
          fill("T" + i, isOption ? CALL : PERPETUAL, sign, amount, price, fee.toPlainString());
      ledger.apply(fill, fill.price());
      ledger.apply(fill, fill.price());
      var quantity = new BigDecimal(amount).multiply(BigDecimal.valueOf(sign));
      var deal = new BigDecimal(price);
      cash = cash.subtract(fee);
      if (isOption) {
        options = options.add(quantity);
        cash = cash.subtract(rounded(quantity.multiply(deal)));
      } else {
        var closed = held.signum() * sign < 0 ? quantity.abs().min(held.abs()) : BigDecimal.ZERO;
        var perUsd = inverse(entry).subtract(inverse(deal));
        cash =
            cash.add(rounded(closed.multiply(BigDecimal.valueOf(held.signum())).multiply(perUsd)));
        entry = entryAfter(held, entry, quantity, deal);
        held = held.add(quantity);
      }
      assertThat(balance(ledger)).as("cash after fill " + i).isEqualByComparingTo(cash);
    }
    assertThat(quantity(ledger, CALL)).isEqualByComparingTo(options);
    assertThat(quantity(ledger, PERPETUAL)).isEqualByComparingTo(held);
  }

  @Test
  void apply_inAnyOrder_givesTheSamePosition() {
    var fills =
        List.of(
            fill("T1", PERPETUAL, 1, "100", "90000", "0"),
            fill("T2", PERPETUAL, -1, "30", "91000", "0"),
            fill("T3", PERPETUAL, 1, "50", "89000", "0"));
    var forward = Ledger.from(book("1"));
    var backward = Ledger.from(book("1"));

    fills.forEach(fill -> forward.apply(fill, fill.price()));
    fills.reversed().forEach(fill -> backward.apply(fill, fill.price()));

    assertThat(quantity(forward, PERPETUAL)).isEqualByComparingTo(quantity(backward, PERPETUAL));
  }

  @Test
  void apply_balanceUnknown_staysUnknownAndItsFlowsAreSummed() {
    var ledger = Ledger.from(new Portfolio(List.of(), List.of()));

    var flows =
        ledger.apply(fill("T1", CALL, 1, "2", "0.05", "0.0006"), Price.parse("0.05", Asset.BTC));

    assertThat(flows)
        .extracting(CashFlow::kind)
        .containsExactly(CashFlow.Kind.PREMIUM, CashFlow.Kind.FEE);
    assertThat(ledger.book().cash()).isEmpty();
    assertThat(ledger.flowTotals()).containsExactly(cash("-0.1006"));
  }

  /// Hand-computed: the fee is 0.015 % of the coin, at most an eighth of the payoff.
  @ParameterizedTest
  @CsvSource({
    "CALL, -10, 100000, -1, -0.0015",
    "PUT, 4, 72000, 1, -0.0006",
    "CALL, 2, 90010, 0.00022220, -0.00002777",
    "PUT, 4, 100000, 0, 0"
  })
  void deliver_option_paysThePayoffAndTheCappedFee(
      OptionType type, String quantity, String price, String payoff, String fee) {
    var option = type == OptionType.CALL ? CALL : PUT;
    var ledger = Ledger.from(book("1", position(option, quantity, Optional.empty())));

    var flows = ledger.deliver(option, Price.parse(price, Asset.USD));

    assertThat(amount(flows, CashFlow.Kind.DELIVERY)).isEqualTo(Decimal.parse(payoff));
    assertThat(amount(flows, CashFlow.Kind.DELIVERY_FEE)).isEqualTo(Decimal.parse(fee));
    assertThat(ledger.book().positions()).isEmpty();
    assertThat(ledger.deliver(option, Price.parse(price, Asset.USD))).isEmpty();
  }

  @Test
  void deliver_future_realisesAgainstItsEntry() {
    var ledger = Ledger.from(book("1", position(FUTURE, "90000", Optional.of("90000"))));

    var flows = ledger.deliver(FUTURE, Price.parse("100000", Asset.USD));

    assertThat(amount(flows, CashFlow.Kind.DELIVERY)).isEqualTo(Decimal.parse("0.1"));
    assertThat(amount(flows, CashFlow.Kind.DELIVERY_FEE)).isEqualTo(Decimal.parse("-0.000225"));
  }

  @Test
  void apply_afterDelivery_isDeliveredAtOnce() {
    var ledger = Ledger.from(book("1"));
    ledger.deliver(CALL, Price.parse("100000", Asset.USD));

    var flows = ledger.apply(fill("T1", CALL, 1, "1", "0.05", "0"), Price.parse("0.05", Asset.BTC));

    assertThat(amount(flows, CashFlow.Kind.DELIVERY)).isEqualTo(Decimal.parse("0.1"));
    assertThat(ledger.book().positions()).isEmpty();
  }

  @Test
  void fund_long_paysAPositiveRateInCoin() {
    var ledger = Ledger.from(book("1", position(PERPETUAL, "50000", Optional.of("90000"))));

    var flows = ledger.fund(PERPETUAL, Decimal.parse("0.0001"), Price.parse("100000", Asset.USD));

    assertThat(amount(flows, CashFlow.Kind.FUNDING)).isEqualTo(Decimal.parse("-0.00005"));
  }

  @Test
  void enter_withoutEntry_takesTheMarkOnce() {
    var ledger = Ledger.from(book("1", position(PERPETUAL, "50000", Optional.empty())));

    assertThat(ledger.hasUnentered()).isTrue();
    assertThat(ledger.enter(PERPETUAL, Price.parse("95000", Asset.USD))).isTrue();
    assertThat(ledger.enter(PERPETUAL, Price.parse("96000", Asset.USD))).isFalse();
    assertThat(ledger.book().positions().getFirst().entryPrice())
        .contains(Price.parse("95000", Asset.USD));
  }

  @Test
  void restore_ofItsState_isTheSameLedger() {
    var ledger = Ledger.from(book("1", position(CALL, "-2", Optional.of("0.05"))));
    ledger.apply(
        fill("T1", PERPETUAL, 1, "100", "90000", "0.0001"), Price.parse("90000", Asset.USD));
    ledger.deliver(CALL, Price.parse("91000", Asset.USD));

    var restored = Ledger.restore(ledger.state());

    assertThat(restored.state()).isEqualTo(ledger.state());
    assertThat(restored.isBooked(new TradeKey(ACCOUNT, "T1"))).isTrue();
  }

  private static BigDecimal entryAfter(
      BigDecimal held, BigDecimal entry, BigDecimal traded, BigDecimal deal) {
    var after = held.add(traded);
    if (held.signum() == 0 || held.signum() * after.signum() < 0) {
      return deal;
    }
    if (held.signum() != traded.signum()) {
      return entry;
    }
    var coins = held.multiply(inverse(entry)).add(traded.multiply(inverse(deal)));
    return rounded(after.divide(coins, WIDE));
  }

  private static BigDecimal inverse(BigDecimal price) {
    return BigDecimal.ONE.divide(price, WIDE);
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(8, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal quantity(Ledger ledger, Instrument instrument) {
    return ledger
        .position(ACCOUNT, instrument)
        .map(position -> position.quantity().amount().toBigDecimal())
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal balance(Ledger ledger) {
    return ledger.book().balance(ACCOUNT, Asset.BTC).orElseThrow().amount().toBigDecimal();
  }

  private static Decimal amount(List<CashFlow> flows, CashFlow.Kind kind) {
    return flows.stream()
        .filter(flow -> flow.kind() == kind)
        .map(flow -> flow.amount().amount())
        .findFirst()
        .orElse(Decimal.ZERO);
  }

  private static Portfolio book(String cash, Position... positions) {
    return new Portfolio(List.of(positions), new ArrayList<>(List.of(cash(cash))));
  }

  private static CashBalance cash(String amount) {
    return new CashBalance(ACCOUNT, new Money(Decimal.parse(amount), Asset.BTC));
  }

  private static Position position(
      Instrument instrument, String quantity, Optional<String> entryPrice) {
    return new Position(
        ACCOUNT,
        instrument,
        Quantity.parse(quantity, instrument.quantityUnit()),
        entryPrice.map(price -> Price.parse(price, instrument.priceUnit())));
  }

  private static Fill fill(
      String id, Instrument instrument, int sign, String quantity, String price, String fee) {
    return new Fill(
        id,
        ACCOUNT,
        instrument,
        sign > 0 ? Side.BUY : Side.SELL,
        Quantity.parse(quantity, instrument.quantityUnit()),
        Price.parse(price, instrument.priceUnit()),
        new Money(Decimal.parse(fee), Asset.BTC));
  }

  private static Option withDelivery(Option option, String rate) {
    return new Option(
        delivered(option.contract(), rate, "0.125"),
        option.type(),
        option.strike(),
        option.expiry());
  }

  private static Future withDelivery(Future future, String rate) {
    return new Future(delivered(future.contract(), rate, "1"), future.expiry());
  }

  private static Contract delivered(Contract contract, String rate, String cap) {
    var fees = new FeeSchedule(Decimal.ZERO, Decimal.ZERO, Decimal.parse(cap), Decimal.parse(rate));
    var terms =
        new TradingTerms(
            LocalDate.of(2026, 1, 1), SampleContracts.OPTION_TICKS, Decimal.parse("0.1"), fees);
    return new Contract(
        contract.id(),
        contract.base(),
        contract.quote(),
        contract.settlement(),
        contract.style(),
        contract.multiplier(),
        Optional.of(terms));
  }
}
