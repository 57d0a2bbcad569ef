package org.ballast.hedging.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

class CollateralOptimiserTest {
  private static final double CENT = 0.01;
  private static final CollateralNode WALLET = new CollateralNode("wallet", Asset.USDC);
  private static final CollateralNode FIRST = new CollateralNode("first", Asset.USDC);
  private static final CollateralNode SECOND = new CollateralNode("second", Asset.USDC);
  private static final Duration SLOW = Duration.ofHours(12);
  private static final Duration FAST = Duration.ofMinutes(5);

  @Test
  void solve_fastScenario_holdsTheCollateralBeforehand() {
    var plan = solved(FAST, 100, Set.of(), 1000);
    assertThat(plan.heldUsd().get(FIRST)).isCloseTo(100, within(CENT));
    assertThat(plan.laterMoves()).isEmpty();
    assertThat(plan.binding())
        .extracting(CollateralPlan.Binding::limit)
        .contains("first survives fall");
  }

  @Test
  void solve_slowScenario_leavesTheCollateralInTheWallet() {
    var plan = solved(SLOW, 100, Set.of(), 1000);
    assertThat(plan.heldUsd().get(FIRST)).isCloseTo(0, within(CENT));
    assertThat(plan.laterMoves()).hasSize(1);
    assertThat(plan.laterMoves().getFirst().amountUsd()).isCloseTo(100, within(CENT));
  }

  @Test
  void solve_slowScenarioWithTheVenueClosed_holdsTheCollateralBeforehand() {
    var plan = solved(SLOW, 100, Set.of("first"), 1000);
    assertThat(plan.heldUsd().get(FIRST)).isCloseTo(100, within(CENT));
  }

  @Test
  void solve_transferLimitBelowTheNeed_sendsTheRestThroughTheOtherVenue() {
    var plan = solved(FAST, 100, Set.of(), 60);
    assertThat(plan.heldUsd().get(FIRST)).isCloseTo(100, within(CENT));
    assertThat(plan.moves()).hasSize(3);
    assertThat(plan.binding())
        .extracting(CollateralPlan.Binding::limit)
        .anyMatch(name -> name.startsWith("limit of USDC at wallet"));
  }

  @Test
  void solve_haircut_needsMoreOfTheAsset() {
    var problem =
        new CollateralProblem(
            List.of(
                new CollateralHolding(WALLET, 1000, 0, 0.04, 0),
                new CollateralHolding(FIRST, 0, 0.2, 0, 0.01)),
            List.of(new CollateralTransfer(WALLET, FIRST, 1000, 0, SLOW)),
            List.of(),
            List.of(scenario(FAST, Map.of("first", 100.0), Set.of())),
            1);
    var plan = (CollateralPlan.Solved) CollateralOptimiser.solve(problem);
    assertThat(plan.heldUsd().get(FIRST)).isCloseTo(125, within(CENT));
    assertThat(plan.cost().carryUsd()).isCloseTo(125 * 0.04, within(1e-6));
    assertThat(plan.cost().failureUsd()).isCloseTo(125 * 0.01, within(1e-6));
  }

  @Test
  void solve_moreNeededThanThereIs_namesTheLeastShortfall() {
    var plan =
        (CollateralPlan.Lacking)
            CollateralOptimiser.solve(
                problem(FAST, Map.of("first", 700.0, "second", 500.0), Set.of(), 1000, 1e9));
    assertThat(plan.totalUsd()).isCloseTo(200, within(0.1));
    assertThat(plan.shortfalls().getFirst().worstScenario()).isEqualTo("fall");
  }

  @Test
  void solve_capBelowTheNeed_namesTheAccountThatStaysShort() {
    var plan =
        (CollateralPlan.Lacking)
            CollateralOptimiser.solve(problem(FAST, Map.of("first", 700.0), Set.of(), 1000, 600));
    assertThat(plan.totalUsd()).isCloseTo(100, within(0.1));
    assertThat(plan.shortfalls())
        .extracting(CollateralPlan.Shortfall::where)
        .containsAnyOf("first", "share of first");
  }

  @Test
  void solve_poolOfOneAsset_isNotHelpedByAnother() {
    var coin = new CollateralNode("first", Asset.BTC);
    var needs = new TreeMap<CollateralPool, Double>();
    needs.put(new CollateralPool("first", Optional.of(Asset.BTC)), 80.0);
    var problem =
        new CollateralProblem(
            List.of(
                new CollateralHolding(FIRST, 1000, 0, 0, 0),
                new CollateralHolding(coin, 50, 0, 0, 0)),
            List.of(new CollateralTransfer(FIRST, coin, 1000, 1e-3, FAST)),
            List.of(),
            List.of(
                new CollateralScenario(
                    "fall",
                    0,
                    Duration.ZERO,
                    Set.of(),
                    new TreeMap<>(Map.of(Asset.BTC, 0.5)),
                    needs,
                    OptionalDouble.empty())),
            1);
    var plan = (CollateralPlan.Solved) CollateralOptimiser.solve(problem);
    assertThat(plan.heldUsd().get(coin)).isCloseTo(160, within(CENT));
  }

  @Test
  void problem_unknownNode_isRefused() {
    assertThatThrownBy(() ->
            new CollateralProblem(
                List.of(new CollateralHolding(WALLET, 1, 0, 0, 0)),
                List.of(new CollateralTransfer(WALLET, FIRST, 1, 0, FAST)),
                List.of(),
                List.of(),
                1))
        .hasMessageContaining("node=USDC at first");
    assertThatThrownBy(() -> new CollateralHolding(WALLET, Double.NaN, 0, 0, 0))
        .hasMessageContaining("heldUsd");
    assertThatThrownBy(() -> new CollateralHolding(WALLET, 1, -0.1, 0, 0))
        .hasMessageContaining("haircut");
  }

  private static CollateralPlan.Solved solved(
      Duration notice, double need, Set<String> closed, double limit) {
    return (CollateralPlan.Solved)
        CollateralOptimiser.solve(problem(notice, Map.of("first", need), closed, limit, 1e9));
  }

  /// A wallet that earns, two venues that do not and may fail, and ways between all of them.
  private static CollateralProblem problem(
      Duration notice, Map<String, Double> needs, Set<String> closed, double limit, double cap) {
    return new CollateralProblem(
        List.of(
            new CollateralHolding(WALLET, 1000, 0, 0.04, 0),
            new CollateralHolding(FIRST, 0, 0, 0, 0.01),
            new CollateralHolding(SECOND, 0, 0, 0, 0.02)),
        List.of(
            new CollateralTransfer(WALLET, FIRST, limit, 1e-5, Duration.ofHours(1)),
            new CollateralTransfer(WALLET, SECOND, 1000, 1e-5, Duration.ofHours(1)),
            new CollateralTransfer(SECOND, FIRST, 1000, 1e-5, Duration.ofHours(1))),
        List.of(new CollateralCap("share of first", List.of(FIRST), cap)),
        List.of(scenario(notice, needs, closed)),
        1);
  }

  private static CollateralScenario scenario(
      Duration notice, Map<String, Double> needs, Set<String> closed) {
    var pools = new TreeMap<CollateralPool, Double>();
    needs.forEach((place, need) -> pools.put(CollateralPool.of(place), need));
    return new CollateralScenario(
        "fall", 0.01, notice, closed, new TreeMap<>(), pools, OptionalDouble.empty());
  }
}
