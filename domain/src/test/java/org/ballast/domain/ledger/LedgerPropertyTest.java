package org.ballast.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.testkit.SampleContracts;
import org.junit.jupiter.api.Test;

/// What holds of a ledger after any trades, deliveries and payments, however often they are told.
class LedgerPropertyTest {
  private static final long SEED = 20260305;
  private static final int HISTORIES = 300;
  private static final int STEPS = 60;
  private static final int TRADE_IDS = 40;
  private static final List<Account> ACCOUNTS =
      List.of(new Account("deribit", "main"), new Account("deribit", "other"));
  private static final Instrument PERPETUAL = SampleContracts.perpetual();
  private static final List<Instrument> INSTRUMENTS =
      List.of(
          PERPETUAL,
          SampleContracts.future(),
          SampleContracts.inverseOption(OptionType.CALL, Decimal.of(90_000)),
          SampleContracts.inverseOption(OptionType.PUT, Decimal.of(80_000)));

  @Test
  void apply_ofAnyHistory_keepsPositionsAndCashToTheLastUnit() {
    for (var history = 0; history < HISTORIES; history++) {
      var random = new SplittableRandom(SEED + history);
      var what = "SEED=" + (SEED + history);
      var ledger = Ledger.from(start());
      var count = new Count();
      for (var step = 0; step < STEPS; step++) {
        ledger = step % 10 == 9 ? Ledger.restore(ledger.state()) : ledger;
        step(ledger, random, count, what);
        count.requireSame(ledger, what + " step " + step);
      }
    }
  }

  @Test
  void apply_ofTheSameTradesInAnyOrder_givesTheSamePositions() {
    for (var history = 0; history < HISTORIES; history++) {
      var random = new SplittableRandom(SEED + history);
      var fills = new ArrayList<Fill>();
      for (var i = 0; i < TRADE_IDS; i++) {
        fills.add(fill("T" + i, random));
      }
      var forward = Ledger.from(start());
      var shuffled = Ledger.from(start());
      fills.forEach(fill -> forward.apply(fill, fill.price()));
      var repeated = new ArrayList<>(fills);
      repeated.addAll(fills.subList(0, TRADE_IDS / 2));
      Collections.shuffle(repeated, new Random(random.nextLong()));
      repeated.forEach(fill -> shuffled.apply(fill, fill.price()));

      assertThat(quantities(shuffled))
          .as("SEED=" + (SEED + history))
          .isEqualTo(quantities(forward));
    }
  }

  private static void step(Ledger ledger, SplittableRandom random, Count count, String what) {
    switch (random.nextInt(12)) {
      case 0 -> {
        var instrument = INSTRUMENTS.get(random.nextInt(1, INSTRUMENTS.size()));
        count.delivered(instrument, ledger.deliver(instrument, price(random)));
        var state = ledger.state();
        assertThat(ledger.deliver(instrument, price(random))).as(what).isEmpty();
        assertThat(ledger.state()).as(what).isEqualTo(state);
      }
      case 1 -> {
        var rate = Decimal.parse(random.nextInt(-50, 50) + "e-6");
        count.paid(ledger.fund(PERPETUAL, rate, price(random)));
      }
      default -> {
        var fill = fill("T" + random.nextInt(TRADE_IDS), random);
        var isNew = count.traded(fill);
        var state = ledger.state();
        count.paid(ledger.apply(fill, fill.price()));
        if (!isNew) {
          assertThat(ledger.state()).as("told again: " + what).isEqualTo(state);
        }
      }
    }
  }

  /// The same by other means: maps of numbers.
  private static final class Count {
    private final TreeMap<String, BigDecimal> quantities = new TreeMap<>();
    private final TreeMap<String, BigDecimal> cash = new TreeMap<>();
    private final ArrayList<String> trades = new ArrayList<>();
    private final ArrayList<String> delivered = new ArrayList<>();

    /// Says whether the trade is new.
    boolean traded(Fill fill) {
      var id = fill.account() + " " + fill.tradeId();
      if (trades.contains(id)) {
        return false;
      }
      trades.add(id);
      var symbol = fill.instrument().id().toString();
      if (!delivered.contains(symbol)) {
        quantities.merge(
            fill.account() + " " + symbol,
            fill.signedQuantity().amount().toBigDecimal(),
            BigDecimal::add);
      }
      return true;
    }

    void delivered(Instrument instrument, List<CashFlow> flows) {
      paid(flows);
      var symbol = instrument.id().toString();
      delivered.add(symbol);
      quantities.keySet().removeIf(key -> key.endsWith(" " + symbol));
    }

    void paid(List<CashFlow> flows) {
      for (var flow : flows) {
        cash.merge(
            flow.account().toString(), flow.amount().amount().toBigDecimal(), BigDecimal::add);
      }
    }

    void requireSame(Ledger ledger, String what) {
      quantities.values().removeIf(sum -> sum.signum() == 0);
      assertThat(LedgerPropertyTest.quantities(ledger).keySet())
          .as(what)
          .isEqualTo(quantities.keySet());
      LedgerPropertyTest.quantities(ledger)
          .forEach((key, quantity) ->
              assertThat(quantity).as(what).isEqualByComparingTo(quantities.get(key)));
      for (var account : ACCOUNTS) {
        var moved = cash.getOrDefault(account.toString(), BigDecimal.ZERO);
        assertThat(balance(ledger.book().cash(), account))
            .as(what)
            .isEqualByComparingTo(balance(start().cash(), account).add(moved));
        assertThat(balance(ledger.flowTotals(), account)).as(what).isEqualByComparingTo(moved);
      }
    }
  }

  private static Map<String, BigDecimal> quantities(Ledger ledger) {
    var quantities = new TreeMap<String, BigDecimal>();
    for (var position : ledger.book().positions()) {
      quantities.put(
          position.account() + " " + position.instrument().id(),
          position.quantity().amount().toBigDecimal().stripTrailingZeros());
    }
    return quantities;
  }

  private static BigDecimal balance(List<CashBalance> balances, Account account) {
    return balances.stream()
        .filter(cash -> cash.account().equals(account))
        .map(cash -> cash.balance().amount().toBigDecimal())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Portfolio start() {
    return new Portfolio(
        List.of(),
        ACCOUNTS.stream()
            .map(account -> new CashBalance(account, new Money(Decimal.of(5), Asset.BTC)))
            .toList());
  }

  private static Fill fill(String id, SplittableRandom random) {
    var instrument = INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
    var isOption = instrument instanceof Option;
    var quantity = isOption ? random.nextInt(1, 50) + "e-1" : 10 * random.nextInt(1, 5_000) + "";
    return new Fill(
        id,
        ACCOUNTS.get(random.nextInt(ACCOUNTS.size())),
        instrument,
        random.nextBoolean() ? Side.BUY : Side.SELL,
        Quantity.parse(quantity, instrument.quantityUnit()),
        isOption
            ? Price.parse(random.nextInt(5, 900) + "e-4", instrument.priceUnit())
            : price(random),
        new Money(Decimal.parse(random.nextInt(1, 9_999) + "e-7"), Asset.BTC));
  }

  /// A price of the coin, such as one at delivery.
  private static Price price(SplittableRandom random) {
    return Price.parse(random.nextInt(60_000, 120_000) + ".5", Asset.USD);
  }
}
