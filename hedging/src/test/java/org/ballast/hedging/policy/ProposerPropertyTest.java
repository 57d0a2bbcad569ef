package org.ballast.hedging.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.order.OrderIntent;
import org.ballast.hedging.plan.AimedBands;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.quant.factor.ParametricFactors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every proposal, on seeded books, markets and mandates.
class ProposerPropertyTest {
  private static final int CASES = 200;

  /// At least so many of the cases must be of the kind that a property is about.
  private static final int CASES_MEANT_MIN = 20;

  /// Greeks after some orders are summed from lots, and valued anew from balances of 8 decimals.
  private static final double ROUNDING = 1e-4;

  private record Case(long seed, ProposalRequest request, HedgeProposal proposal) {
    BookState before() {
      return RandomRequest.state(request);
    }

    BookState after(int orders) {
      return RandomRequest.state(
          RandomRequest.after(request, proposal.orders().subList(0, orders)));
    }

    BookState after() {
      return after(proposal.orders().size());
    }

    @Override
    public String toString() {
      return "seed=" + seed + " policy=" + request.policy() + " " + proposal;
    }
  }

  static List<HedgePolicy> policies() {
    var policies = new ArrayList<>(SamplePolicies.trading());
    policies.add(programme(1e-8));
    policies.add(programme(1e-4));
    return policies;
  }

  private static HedgePolicy programme(double riskAversion) {
    return new HedgePolicy.Programme(
        riskAversion, Duration.ofDays(1), Duration.ofHours(1), ParametricFactors.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propose_orders_lowerTheRiskAsSaid(HedgePolicy policy) {
    var meant =
        forEach(
            policy,
            each -> {
              var proposal = each.proposal();
              assertThat(proposal.riskBefore()).as(each.toString()).isEqualTo(each.before().risk());
              assertThat(proposal.riskAfter()).as(each.toString()).isEqualTo(each.after().risk());
              assertThat(proposal.riskAfter())
                  .as(each.toString())
                  .isLessThan(proposal.riskBefore());
              assertThat(proposal.unmet()).as(each.toString()).isEqualTo(each.after().unmet());
            });
    assertThat(meant).isGreaterThan(CASES_MEANT_MIN);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propose_orders_areWholeLotsWithinTheSizes(HedgePolicy policy) {
    forEach(
        policy,
        each ->
            assertThat(each.proposal().orders())
                .as(each.toString())
                .allMatch(ProposerPropertyTest::isWholeLots)
                .allMatch(order -> notionalUsd(order) <= RandomRequest.MAX_ORDER_USD));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propose_again_isEmpty(HedgePolicy policy) {
    for (var seed = 1L; seed <= CASES; seed++) {
      var request = RandomRequest.unhindered(RandomRequest.draw(seed, policy));
      var first = Proposer.propose(request);
      var second = Proposer.propose(RandomRequest.after(request, first.orders()));
      assertThat(second.orders()).as(new Case(seed, request, first).toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propose_budget_isKept(HedgePolicy policy) {
    forEach(
        policy,
        each ->
            assertThat(each.proposal().costUsd())
                .as(each.toString())
                .isLessThanOrEqualTo(
                    each.request().budgetUsd().orElse(Double.MAX_VALUE) + ROUNDING));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propose_prefixes_fallInRiskOrStayInsideTheInterimLimits(HedgePolicy policy) {
    forEach(
        policy,
        each -> {
          var risk = each.before().risk();
          for (var orders = 1; orders <= each.proposal().orders().size(); orders++) {
            var prefix = each.after(orders);
            if (each.proposal().isPackage()) {
              requireInside(prefix, each);
            } else {
              assertThat(prefix.risk()).as(each.toString()).isLessThan(risk + ROUNDING);
            }
            risk = prefix.risk();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("policies")
  void propose_solved_meetsTheAims(HedgePolicy policy) {
    forEach(
        policy,
        each -> {
          if (policy instanceof HedgePolicy.LeastCost
              && each.proposal().status().equals("solved")) {
            var before = each.before();
            var aims =
                each.request().isRecentring()
                    ? AimedBands.recentring(before.bands(), before.greeks())
                    : AimedBands.afterBreach(before.bands(), before.greeks());
            assertThat(each.after().isInside(before.bands())).as(each.toString()).isTrue();
            assertThat(each.after().isInside(aims)).as(each.toString()).isTrue();
          }
        });
  }

  private static void requireInside(BookState prefix, Case each) {
    for (var band : prefix.bands()) {
      assertThat(band.distance(prefix.greek(band)))
          .as(each.toString())
          .isLessThan(each.proposal().interimLimits().get(band.name()));
    }
  }

  /// Calls back for each case that has orders, and counts them.
  private static int forEach(HedgePolicy policy, Consumer<Case> check) {
    var meant = 0;
    for (var seed = 1L; seed <= CASES; seed++) {
      var request = RandomRequest.draw(seed, policy);
      var proposal = Proposer.propose(request);
      if (!proposal.orders().isEmpty()) {
        check.accept(new Case(seed, request, proposal));
        meant++;
      }
    }
    return meant;
  }

  private static boolean isWholeLots(OrderIntent order) {
    var lot = order.instrument().terms().orElseThrow().lot();
    return order.quantity().amount().roundDown(lot).equals(order.quantity().amount());
  }

  private static double notionalUsd(OrderIntent order) {
    return order.instrument() instanceof Option
        ? order.quantity().toDouble() * SmallMarket.BTC_INDEX
        : order.quantity().toDouble();
  }
}
