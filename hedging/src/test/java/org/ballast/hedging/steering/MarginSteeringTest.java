package org.ballast.hedging.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.AccountRules;
import org.ballast.hedging.collateral.MarginDesk;
import org.ballast.hedging.collateral.MarginLimitCheck;
import org.ballast.hedging.collateral.MarginReading;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.mandate.MarginStress;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.HedgePlan;
import org.ballast.hedging.plan.HedgePlan.Status;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.plan.LimitRelaxation.Effect;
import org.ballast.hedging.plan.SmallMandate;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginSteeringTest {
  private static final Perpetual PERPETUAL = SmallMarket.perpetual(Asset.BTC, "10");
  private static final Option CALL = SmallMarket.option(Asset.BTC, 30, 110_000, OptionType.CALL);
  private static final Option FAR = SmallMarket.option(Asset.BTC, 60, 130_000, OptionType.CALL);
  private static final MarketSnapshot MARKET =
      SmallMarket.of(
          SmallMarket.perpetualQuote(PERPETUAL, "99990", "100010", "100000"),
          SmallMarket.quoteAround(CALL, SmallMarket.VOL, 5),
          SmallMarket.quoteAround(FAR, SmallMarket.VOL, 5));

  @ParameterizedTest
  @CsvSource({"0.45, 0.1", "0.4, 0.25", "0.3, 0.3", "0.7, 0.4"})
  void plan_shortCallsOnThinCollateral_keepsUseAndSurvives(double useMax, double spot) {
    var limits =
        new MarginLimits(OptionalDouble.of(useMax), Optional.of(new MarginStress(spot, 0.3)));
    var book = shortCalls("2.5");
    assertThat(readings(limits, book)).anyMatch(MarginReading::isBroken);

    var plan = plan(limits, book, "deribit:*");

    assertThat(plan.solver().status()).isIn(Status.SOLVED, Status.LIMIT_REACHED);
    assertThat(plan.trades()).isNotEmpty();
    assertThat(plan.unmet()).isEmpty();
    assertThat(readings(limits, plan.bookAfter())).noneMatch(MarginReading::isBroken);
    assertThat(plan.evidence().cuts()).isPositive();
  }

  /// The cheapest way to half the use is known: fewer calls, each of which frees its margin.
  @Test
  void plan_useAlone_stopsAtTheLimit() {
    var limits = new MarginLimits(OptionalDouble.of(0.5), Optional.empty());

    var plan = plan(limits, shortCalls("2.5"), "deribit:" + CALL.id().symbol());

    var use = readings(limits, plan.bookAfter()).getFirst().value();
    assertThat(use).isBetween(49.0, 50.0);
  }

  @Test
  void plan_nothingFreesMargin_saysSoWithoutATrade() {
    var limits = new MarginLimits(OptionalDouble.of(0.05), Optional.empty());

    var plan = plan(limits, shortCalls("2.5"), "deribit:BTC-PERPETUAL");

    assertThat(plan.solver().status().isMet()).isFalse();
    assertThat(plan.unmet()).hasSize(1);
    assertThat(plan.unmet().getFirst().limit()).startsWith("margin.use of deribit/main");
    assertThat(plan.evidence().relaxations())
        .filteredOn(each -> each.limit().startsWith("margin.use"))
        .allMatch(each -> each.effect() == Effect.HELPS)
        .allMatch(each -> each.level().orElseThrow() <= plan.unmet().getFirst().value() + 0.01);
  }

  @Test
  void measure_accountWithoutARule_isRefusedByName() {
    var limits = new MarginLimits(OptionalDouble.of(0.5), Optional.empty());
    var elsewhere =
        new Position(
            new Account("nowhere", "main"),
            CALL,
            SmallMarket.position(CALL, "1").quantity(),
            Optional.empty());
    var book = SmallMarket.book(List.of(elsewhere));

    assertThatThrownBy(() -> steering(limits).measure(book, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nowhere/main");
  }

  private static Portfolio shortCalls(String balance) {
    return SmallMarket.book(
        List.of(SmallMarket.position(CALL, "-10")), SmallMarket.cash(Asset.BTC, balance));
  }

  private static HedgePlan plan(MarginLimits limits, Portfolio book, String instruments) {
    var mandate = new SmallMandate().limit(Asset.BTC, "100", "", "").instruments(instruments);
    return new HedgePlanner(MARKET, VolSource.MARK, mandate.build())
        .plan(book, AccountChoice.from(book), steering(limits), SearchLimits.DEFAULT);
  }

  private static MarginSteering steering(MarginLimits limits) {
    return new MarginSteering(MARKET, VolSource.MARK, limits, rules());
  }

  private static AccountRules rules() {
    return new AccountRules(List.of(MarginDesk.model()), new TreeMap<>());
  }

  private static List<MarginReading> readings(MarginLimits limits, Portfolio book) {
    return MarginLimitCheck.of(limits, rules().accounts(book, MARKET, VolSource.MARK));
  }
}
