package org.ballast.backtest.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.path.BookKind;
import org.ballast.backtest.path.CycleRules;
import org.ballast.backtest.path.SyntheticRules;
import org.ballast.backtest.plan.DataPlan;
import org.ballast.backtest.plan.StudyPlan;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.backtest.study.PolicyStudy;

/// Runs the families that are compared on synthetic data with one assumption changed at a time, on
/// the first book of the plan.
final class Sensitivity {
  private static final double LESS = 0.9;
  private static final double MORE = 1.1;
  private static final double HALF = 0.5;
  private static final double TWICE = 2;

  private final StudyPlan plan;
  private final DataPlan data;
  private final SyntheticData synthetic;
  private final PolicyStudy study;
  private final BookKind book;

  Sensitivity(
      StudyPlan plan,
      DataPlan data,
      SyntheticData synthetic,
      int threads,
      Consumer<String> progress) {
    this.plan = plan;
    this.data = data;
    this.synthetic = synthetic;
    this.book = plan.books().getFirst();
    this.study = new PolicyStudy(compared(plan), threads, progress);
  }

  /// Whether the plan has what is compared.
  static boolean isMeaningful(StudyPlan plan) {
    return compared(plan).stream().anyMatch(entry -> BacktestResult.MAIN.contains(entry.family()));
  }

  List<Variant> variants() {
    var shape = synthetic.shape();
    var variants = new ArrayList<Variant>();
    variants.add(variant(synthetic.estimated()));
    variants.add(variant(new SyntheticRules("flat smile", shape.flattened(), 1, 1)));
    variants.add(variant(new SyntheticRules("spreads x 0.5", shape, 1, HALF)));
    variants.add(variant(new SyntheticRules("spreads x 2", shape, 1, TWICE)));
    variants.add(variant(new SyntheticRules("level x 0.9", shape, LESS, 1)));
    variants.add(variant(new SyntheticRules("level x 1.1", shape, MORE, 1)));
    return List.copyOf(variants);
  }

  private Variant variant(SyntheticRules rules) {
    var cycleRules = new CycleRules(plan.coins(), List.of(book), plan.tenor(), data.interval());
    var result = study.run(rules.name(), synthetic.cycles(cycleRules, rules));
    var comparison =
        PolicyComparison.of(rules.name(), result, desk -> true, PolicyBacktest.terms(plan, data));
    return new Variant(
        rules.name(),
        comparison.equalRisks().stream()
            .filter(equal -> BacktestResult.MAIN.contains(equal.family()))
            .toList());
  }

  private static List<PolicyEntry> compared(StudyPlan plan) {
    return plan.policies().stream()
        .filter(entry ->
            BacktestResult.MAIN.contains(entry.family())
                || BacktestResult.BASES.contains(entry.family()))
        .toList();
  }
}
