package org.ballast.hedging.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.MarginStress;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.junit.jupiter.api.Test;

class CollateralProblemFactoryTest {
  private static final CollateralNode WALLET = new CollateralNode("wallet", Asset.BTC);
  private static final CollateralNode ACCOUNT = new CollateralNode("deribit/main", Asset.BTC);
  private static final MarginStress STRESS = new MarginStress(0.25, 0.4);

  /// The plan's collateral, put into the account, is exactly what the rule itself needs to survive.
  @Test
  void solve_accountThatDoesNotSurvive_getsWhatItsRuleNeeds() {
    var poor = MarginLimitCheckTest.accounts(MarginDesk.shortCalls("1.5")).getFirst();
    assertThat(leastHeadroom(poor)).isNegative();
    var plan =
        (CollateralPlan.Solved)
            CollateralOptimiser.solve(
                CollateralProblemFactory.of(setup(1.5, 20), List.of(poor), MarginDesk.market()));
    double coins = plan.heldUsd().get(ACCOUNT) / MarginDesk.INDEX;
    var rich =
        MarginLimitCheckTest.accounts(
                MarginDesk.shortCalls(String.format(Locale.ROOT, "%.8f", coins)))
            .getFirst();
    assertThat(leastHeadroom(rich)).isCloseTo(0, within(1e-5));
  }

  @Test
  void solve_walletTooSmall_lacksExactlyTheRest() {
    var poor = MarginLimitCheckTest.accounts(MarginDesk.shortCalls("1.5")).getFirst();
    var enough =
        (CollateralPlan.Solved)
            CollateralOptimiser.solve(
                CollateralProblemFactory.of(setup(1.5, 20), List.of(poor), MarginDesk.market()));
    double moved = enough.moves().getFirst().amountUsd() / MarginDesk.INDEX;
    var lacking =
        (CollateralPlan.Lacking)
            CollateralOptimiser.solve(
                CollateralProblemFactory.of(
                    setup(1.5, moved - 0.1), List.of(poor), MarginDesk.market()));
    double factor =
        lacking.shortfalls().getFirst().worstScenario().startsWith("spot +") ? 1.25 : 0.75;
    assertThat(lacking.totalUsd()).isCloseTo(0.1 * MarginDesk.INDEX * factor, within(1.0));
  }

  private static double leastHeadroom(MovedAccount account) {
    return MarginLimitCheck.corners(STRESS).stream()
        .mapToDouble(corner -> account.state(corner.move(List.of(Asset.BTC))).headroom())
        .min()
        .orElseThrow();
  }

  private static CollateralSetup setup(double inAccount, double inWallet) {
    var none = new TreeMap<Asset, Double>();
    return new CollateralSetup(
        List.of(
            new CollateralPlace(
                "wallet",
                new TreeMap<>(Map.of(Asset.BTC, inWallet)),
                none,
                new TreeMap<>(Map.of(Asset.BTC, 0.01)),
                0,
                OptionalDouble.empty()),
            new CollateralPlace(
                "deribit/main",
                new TreeMap<>(Map.of(Asset.BTC, inAccount)),
                new TreeMap<>(Map.of(Asset.BTC, 0.0)),
                none,
                0.012,
                OptionalDouble.empty())),
        List.of(
            new CollateralTransfer(
                WALLET, ACCOUNT, Double.POSITIVE_INFINITY, 0, Duration.ofHours(1))),
        new TreeMap<>(),
        MarginLimitCheck.corners(STRESS).stream()
            .map(corner -> CollateralStress.of(corner, Duration.ofMinutes(10)))
            .toList(),
        30 / 365.0);
  }

  @Test
  void pool_ofDeribit_isOfItsCurrencyAlone() {
    var account = MarginLimitCheckTest.accounts(MarginDesk.shortCalls("3")).getFirst();
    var problem = CollateralProblemFactory.of(setup(3, 1), List.of(account), MarginDesk.market());
    assertThat(problem.scenarios().getFirst().needsUsd().keySet())
        .containsExactly(new CollateralPool("deribit/main", Optional.of(Asset.BTC)));
  }
}
