package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.StakedRate;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.MarketAxes;
import org.ballast.quant.stress.CoinShock;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.NamedStresses;
import org.ballast.quant.stress.ScenarioMoves;
import org.ballast.quant.stress.VolMove;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// A book at two venues: perpetuals long and short, a future, a staked token and balances.
final class AddOnValuerTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final double INDEX = 2000;
  private static final double USDC_PRICE = 0.99;
  private static final Account EXCHANGE = new Account("exchange", "main");
  private static final Account WALLET = new Account("wallet", "main");
  private static final Perpetual INVERSE = new Perpetual(contract("INV", PayoffStyle.INVERSE));
  private static final Perpetual LINEAR = new Perpetual(contract("LIN", PayoffStyle.LINEAR));
  private static final Future FUTURE =
      new Future(contract("FUT", PayoffStyle.LINEAR), new Expiry(NOW.plus(Duration.ofDays(60))));
  private static final StakedAsset STAKED =
      new StakedAsset(Contract.held(InstrumentId.parse("lido:wstETH")), Asset.ETH);
  private static final MarketSnapshot MARKET =
      MarketSnapshot.of(
              NOW,
              "test",
              List.of(
                  new IndexPrice(Asset.ETH, usd(INDEX), NOW),
                  new IndexPrice(Asset.USDC, usd(USDC_PRICE), NOW)),
              List.of(quote(INVERSE, "2002"), quote(LINEAR, "2010"), quote(FUTURE, "2050")),
              List.of())
          .withStakedRates(List.of(new StakedRate(STAKED, 1.2, -0.01)));
  private static final Portfolio BOOK =
      new Portfolio(
          List.of(
              position(EXCHANGE, INVERSE, "50000"),
              position(EXCHANGE, LINEAR, "-40"),
              position(EXCHANGE, FUTURE, "10"),
              position(WALLET, STAKED, "100")),
          List.of(
              new CashBalance(EXCHANGE, new Money(Decimal.parse("7"), Asset.ETH)),
              new CashBalance(WALLET, new Money(Decimal.parse("3"), Asset.ETH))));
  private static final AddOnValuer VALUER = AddOnValuer.of(BOOK, MARKET, VolSource.MARK);
  private static final CompiledBook COMPILED = CompiledBook.of(BOOK, MARKET, VolSource.MARK);
  private static final List<InstrumentId> TOKENS = List.of(STAKED.id());

  @Test
  void funding_ofPerpetuals_isPaidByTheLong() {
    var moves =
        set(
            NamedScenario.of("spike", CoinShock.NONE.withFunding(0.09).withSpot(0.8))
                .withStablecoins(0.9));
    double linear = -40 * 2010 * USDC_PRICE * 0.9 * (1 + 0.8) / 2;
    assertThat(VALUER.pnl(moves, TenorRule.ROOT_TIME).funding()[0])
        .isCloseTo(-0.09 * (50_000 + linear), within(1e-8));
  }

  @Test
  void funding_ofAQuantoPerpetual_isPaidInCoinsAtTheirMovedPrice() {
    var quanto =
        new Perpetual(
            new Contract(
                new InstrumentId("exchange", "QUA"),
                Asset.ETH,
                Asset.USD,
                Asset.BTC,
                PayoffStyle.QUANTO,
                Decimal.parse("0.001"),
                Optional.empty()));
    var market =
        MarketSnapshot.of(
            NOW,
            "test",
            List.of(
                new IndexPrice(Asset.ETH, usd(INDEX), NOW),
                new IndexPrice(Asset.BTC, usd(50_000), NOW)),
            List.of(quote(quanto, "2010")),
            List.of());
    var book = new Portfolio(List.of(position(EXCHANGE, quanto, "3")), List.of());
    var axes = CompiledBook.of(book, market, VolSource.MARK).axes();
    var shock = CoinShock.NONE.withFunding(0.01).withSpot(0.8);
    var scenario =
        new NamedScenario(
            "x",
            Duration.ZERO,
            shock,
            new TreeMap<>(Map.of(Asset.BTC, shock.withSpot(0.5))),
            1,
            new TreeMap<>(),
            1,
            new TreeMap<>());
    var funding =
        AddOnValuer.of(book, market, VolSource.MARK)
            .pnl(moves(axes, List.of(), List.of(scenario)), TenorRule.ROOT_TIME)
            .funding();
    double notional = 3 * 0.001 * 2010 * 50_000 * 0.5 * (1 + 0.8) / 2;
    assertThat(funding[0]).isCloseTo(-0.01 * notional, within(1e-9));
  }

  @Test
  void staking_ofATokenThatLosesItsPeg_isItsShareOfTheMovedPrice() {
    var moves = set(NamedStresses.spot("depeg", 0.5).withStaked(0.9));
    double value = 100 * 1.2 * 0.99 * INDEX;
    assertThat(VALUER.pnl(moves, TenorRule.ROOT_TIME).staking()[0])
        .isCloseTo(value * 0.5 * -0.1, within(1e-8));
  }

  @Test
  void failure_ofAVenueThatOwes_takesItsShareOfWhatIsNetThere() {
    var fall = NamedStresses.spot("fall", 0.5);
    var moves = set(fall, fall.withFailure("exchange", 0.4));
    var pnl = VALUER.pnl(moves, TenorRule.ROOT_TIME);
    double cash = 7 * INDEX * 0.5;
    double inverse = 50_000 * (0.5 - 1) * INDEX / 2002;
    double linear = (-40 * 2010 + 10 * 2050) * (0.5 - 1) * USDC_PRICE;
    assertThat(pnl.failure()[0]).isZero();
    assertThat(pnl.failure()[1]).isCloseTo(-0.6 * (cash + inverse + linear), within(1e-8));
  }

  @Test
  void failure_ofAVenueThatIsOwed_takesNothing() {
    var debt = NamedStresses.spot("debt", 0.5).withStablecoins(0.1);
    var moves = set(debt.withFailure("exchange", 0));
    assertThat(VALUER.pnl(moves, TenorRule.ROOT_TIME).failure()[0]).isZero();
  }

  @Test
  void byPosition_inEveryStress_addsUp() {
    var stresses = NamedStresses.of(List.of("exchange", "wallet"), 0.4);
    var moves = moves(COMPILED.axes(), TOKENS, stresses);
    var rows = VALUER.byPosition(moves, TenorRule.ROOT_TIME);
    var pnl = VALUER.pnl(moves, TenorRule.ROOT_TIME);
    assertThat(rows).hasNumberOfRows(6);
    for (int i = 0; i < moves.size(); i++) {
      int scenario = i;
      double sum = Arrays.stream(rows).mapToDouble(row -> row[scenario]).sum();
      assertThat(sum).as(moves.labels().get(i)).isCloseTo(pnl.total(i), within(1e-8));
    }
    int wallet = moves.labels().indexOf("default of wallet");
    assertThat(pnl.failure()[wallet])
        .isCloseTo(-0.6 * INDEX * (100 * 1.2 * 0.99 + 3), within(1e-8));
  }

  /// What each position adds is the book's P&L less that of the book without it: funding and
  /// staking, and failures of a venue where longs and shorts are netted.
  @Test
  void positions_inEveryStress_areTheBookLessTheBookWithout() {
    var stresses = new ArrayList<>(NamedStresses.of(List.of("wallet"), 0.4));
    stresses.add(NamedStresses.spot("owed", 0.5).withFailure("exchange", 0.3));
    stresses.add(NamedStresses.spot("owing", 1.5).withFailure("exchange", 0.3));
    var moves = moves(COMPILED.axes(), TOKENS, stresses);
    var whole = VALUER.pnl(moves, TenorRule.ROOT_TIME);
    var positions = VALUER.positions(moves, TenorRule.ROOT_TIME);
    for (int row = 0; row < 6; row++) {
      var rest = AddOnValuer.of(without(row), MARKET, VolSource.MARK);
      var without = rest.pnl(moves, TenorRule.ROOT_TIME);
      var added = new double[moves.size()];
      positions.addLostWithout(row, added);
      for (int i = 0; i < moves.size(); i++) {
        assertThat(added[i])
            .as("row %d, %s", row, moves.labels().get(i))
            .isCloseTo(whole.total(i) - without.total(i), within(1e-7));
      }
    }
  }

  private static Portfolio without(int row) {
    var positions = new ArrayList<>(BOOK.positions());
    var cash = new ArrayList<>(BOOK.cash());
    if (row < positions.size()) {
      positions.remove(row);
    } else {
      cash.remove(row - positions.size());
    }
    return new Portfolio(positions, cash);
  }

  @Test
  void toScenarios_ofDatedForwards_carriesTheMovesToTheirExpiry() {
    var moves =
        set(NamedScenario.of("move", new CoinShock(0.9, new VolMove.Times(1.44), 0.1, 0.99, 0)));
    var rule = new TenorRule(0.5, 1, 1 / 365.0, 1);
    var scenarios = moves.toScenarios(COMPILED.axes(), rule, NOW);
    double perpetual = COMPILED.pnl(scenarios).total(0);
    double linear = -40 * 2010 * (0.9 * 0.99 - 1) * USDC_PRICE;
    double future = 10 * 2050 * (0.9 * 0.99 - 1) * USDC_PRICE;
    double inverse = 50_000 * INDEX / 2002 * (0.9 - 0.9 / (0.9 * 0.99));
    double inverseGain = INDEX * 0.9 * 50_000 / 2002 * (1 - 1 / (0.9 * 0.99));
    assertThat(inverse).isCloseTo(inverseGain, within(1e-9));
    double coins = (7 + 3 + 100 * 1.2 * 0.99) * INDEX * -0.1;
    assertThat(perpetual).isCloseTo(linear + future + inverseGain + coins, within(1e-7));
    assertThat(rule.volShare(60 / 365.0)).isCloseTo(Math.sqrt(0.5), within(1e-15));
    assertThat(rule.skewShare(60 / 365.0)).isCloseTo(0.5, within(1e-15));
    assertThat(rule.volShare(0)).isCloseTo(Math.sqrt(30), within(1e-12));
  }

  @Test
  void toScenarios_ofACoinWithoutMoves_namesIt() {
    var other = Histories.of(Histories.walk(Asset.BTC, 1, 50));
    var terms = new WindowTerms(Duration.ofHours(1), Duration.ofHours(1));
    var moves = HistoricalMoves.of(other, terms, List.of());
    assertThat(moves.withoutMoves(COMPILED.axes())).containsExactly(Asset.ETH, Asset.USDC);
    assertThatThrownBy(() -> moves.toScenarios(COMPILED.axes(), TenorRule.ROOT_TIME, NOW))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("ETH");
    assertThat(VALUER.withoutMoves(moves)).containsExactly(STAKED.id());
  }

  private static MoveSet set(NamedScenario... scenarios) {
    return moves(COMPILED.axes(), TOKENS, List.of(scenarios));
  }

  private static MoveSet moves(
      MarketAxes axes, List<InstrumentId> tokens, List<NamedScenario> scenarios) {
    var coins = axes.assets().stream().filter(asset -> !asset.isDollar()).toList();
    var stablecoins =
        axes.assets().stream()
            .filter(asset -> asset.isDollar() && !asset.equals(Asset.USD))
            .toList();
    return new ScenarioMoves(coins, stablecoins, tokens, new TreeMap<>()).of("test", scenarios);
  }

  private static Contract contract(String symbol, PayoffStyle style) {
    boolean isInverse = style == PayoffStyle.INVERSE;
    return new Contract(
        new InstrumentId("exchange", symbol),
        Asset.ETH,
        isInverse ? Asset.USD : Asset.USDC,
        isInverse ? Asset.ETH : Asset.USDC,
        style,
        Decimal.ONE,
        Optional.empty());
  }

  private static Position position(Account account, Instrument instrument, String quantity) {
    return new Position(
        account, instrument, Quantity.parse(quantity, instrument.quantityUnit()), Optional.empty());
  }

  private static Quote quote(Instrument instrument, String mark) {
    var price = new Price(Decimal.parse(mark), instrument.priceUnit());
    return new Quote(
        instrument, NOW, Optional.empty(), Optional.empty(), price, Optional.empty(), List.of());
  }

  private static Price usd(double amount) {
    return new Price(Decimal.of(BigDecimal.valueOf(amount)), Asset.USD);
  }
}
