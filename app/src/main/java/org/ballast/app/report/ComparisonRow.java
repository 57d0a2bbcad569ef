package org.ballast.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ballast.app.output.Figures;

/// A figure of every policy, side by side, as people read it.
record ComparisonRow(String name, List<String> cells) {
  private static final int DECIMALS = 4;
  private static final double MANY = 100;

  /// Units: USD unless the name says otherwise.
  static List<ComparisonRow> of(List<DeskStatistics> policies) {
    var rows = new ArrayList<ComparisonRow>();
    rows.add(usd("change in value", policies, DeskStatistics::changeUsd));
    rows.add(usd("trading cost", policies, DeskStatistics::tradingCostUsd));
    rows.add(usd("  fees", policies, DeskStatistics::feesUsd));
    rows.add(usd("  slippage", policies, DeskStatistics::slippageUsd));
    rows.add(usd("funding received", policies, DeskStatistics::fundingUsd));
    rows.add(text("trades", policies, policy -> Figures.count(policy.trades())));
    rows.add(usd("deviation of a step", policies, DeskStatistics::stepDeviationUsd));
    rows.add(usd("worst step", policies, DeskStatistics::worstStepUsd));
    rows.add(usd("deepest fall", policies, DeskStatistics::drawdownMaxUsd));
    rows.add(usd("expected shortfall 95 %", policies, DeskStatistics::shortfall95Usd));
    rows.add(usd("expected shortfall 99 %", policies, DeskStatistics::shortfall99Usd));
    rows.add(text("inside at the end", policies, policy -> policy.isInsideAtEnd() ? "yes" : "no"));
    for (var limit : policies.getFirst().limits()) {
      rows.add(
          limit(limit.limit() + " worst, " + limit.unit(), limit, policies, ComparisonRow::worst));
      rows.add(
          limit(
              limit.limit() + " time in breach",
              limit,
              policies,
              one -> Durations.text(one.timeInBreach())));
    }
    return rows;
  }

  /// Four decimals where whole numbers would hide the figure.
  static String figure(double value) {
    return Figures.fixed(value, Math.abs(value) >= MANY ? 0 : DECIMALS);
  }

  private static String worst(LimitStatistics limit) {
    return limit.breaches() == 0 ? "-" : figure(limit.excessMax());
  }

  private static ComparisonRow usd(
      String name, List<DeskStatistics> policies, Function<DeskStatistics, Double> of) {
    return text(name, policies, policy -> Figures.whole(of.apply(policy)));
  }

  private static ComparisonRow limit(
      String name,
      LimitStatistics main,
      List<DeskStatistics> policies,
      Function<LimitStatistics, String> of) {
    return text(
        name,
        policies,
        policy ->
            policy.limits().stream()
                .filter(limit -> limit.limit().equals(main.limit()))
                .findFirst()
                .map(of)
                .orElse(Figures.UNKNOWN));
  }

  private static ComparisonRow text(
      String name, List<DeskStatistics> policies, Function<DeskStatistics, String> of) {
    return new ComparisonRow(name, policies.stream().map(of).toList());
  }
}
