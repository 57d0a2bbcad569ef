package org.ballast.backtest.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.ballast.backtest.frontier.ComparisonTerms;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.path.Cycle;
import org.ballast.backtest.plan.DataPlan;
import org.ballast.backtest.plan.StudyPlan;
import org.ballast.backtest.study.DeskResult;
import org.ballast.backtest.study.PolicyStudy;
import org.ballast.backtest.study.StudyResult;
import org.ballast.domain.fault.BadInputException;

/// Runs a study plan on its data. The same plan and files give the same result, however many
/// threads.
public final class PolicyBacktest {
  static final String ALL = "all books";

  private final StudyPlan plan;
  private final StudySources sources;
  private final PolicyStudy study;
  private final Consumer<String> progress;

  private PolicyBacktest(
      StudyPlan plan, StudySources sources, int threads, Consumer<String> progress) {
    this.plan = plan;
    this.sources = sources;
    this.study = new PolicyStudy(plan.policies(), threads, progress);
    this.progress = progress;
  }

  /// `progress` is told what is being done, by any thread. Throws: `BadInputException` where data
  /// that the plan needs are missing, damaged, or too short for one cycle.
  public static BacktestResult run(
      StudyPlan plan, StudySources sources, int threads, Consumer<String> progress) {
    var backtest = new PolicyBacktest(plan, sources, threads, progress);
    var results = new ArrayList<DataSetResult>();
    plan.recorded().ifPresent(data -> results.add(backtest.recorded(data)));
    plan.synthetic().ifPresent(data -> results.add(backtest.synthetic(data, threads)));
    return new BacktestResult(plan, results);
  }

  private DataSetResult recorded(DataPlan data) {
    progress.accept("reading the recorded chains");
    var recorded = RecordedData.read(plan, data, chains(), sources.hours());
    requireCycles(recorded.cycles(), chains());
    var result = study.run("recorded", recorded.cycles());
    return new DataSetResult(
        "Recorded chains",
        false,
        recorded.source(),
        recorded.contentHash(),
        recorded.cycles().size(),
        result.desks().getFirst().size(),
        recorded.notes(),
        comparisons(result, data),
        paths(result),
        Optional.empty(),
        List.of());
  }

  private DataSetResult synthetic(DataPlan data, int threads) {
    progress.accept("estimating the shape of the recorded chains");
    var synthetic = SyntheticData.read(plan, data, chains(), hours());
    var cycles = synthetic.cycles(plan.rules(data), synthetic.estimated());
    requireCycles(cycles, hours());
    var result = study.run("synthetic", cycles);
    var variants =
        plan.hasSensitivity() && Sensitivity.isMeaningful(plan)
            ? new Sensitivity(plan, data, synthetic, threads, progress).variants()
            : List.<Variant>of();
    return new DataSetResult(
        "Synthetic chains on recorded hours",
        true,
        cycles.getFirst().path().source(),
        cycles.getFirst().path().contentHash(),
        cycles.size(),
        result.desks().getFirst().size(),
        synthetic.notes(),
        comparisons(result, data),
        paths(result),
        Optional.of(synthetic.shape()),
        variants);
  }

  private List<PolicyComparison> comparisons(StudyResult result, DataPlan data) {
    progress.accept("comparing at equal risk");
    var terms = terms(plan, data);
    var comparisons = new ArrayList<PolicyComparison>();
    comparisons.add(PolicyComparison.of(ALL, result, desk -> true, terms));
    if (plan.books().size() > 1) {
      for (var kind : plan.books()) {
        Predicate<DeskResult> isOfKind = desk -> desk.book() == kind;
        comparisons.add(PolicyComparison.of(kind.label(), result, isOfKind, terms));
      }
    }
    return comparisons;
  }

  static ComparisonTerms terms(StudyPlan plan, DataPlan data) {
    return new ComparisonTerms(
        data.blockDays(), plan.resamples(), plan.seed(), BacktestResult.BASES);
  }

  /// Of each family the member in the middle of its settings.
  private List<MeanPath> paths(StudyResult result) {
    var members = new LinkedHashMap<String, List<Integer>>();
    for (var i = 0; i < plan.policies().size(); i++) {
      members.computeIfAbsent(plan.policies().get(i).family(), key -> new ArrayList<>()).add(i);
    }
    var paths = new ArrayList<MeanPath>();
    for (var places : members.values()) {
      var place = places.get(places.size() / 2);
      var entry = plan.policies().get(place);
      paths.add(MeanPath.of(entry.family(), entry.setting(), result.desks().get(place)));
    }
    return paths;
  }

  private Path chains() {
    return sources
        .chains()
        .orElseThrow(() ->
            BadInputException.configuration(
                "command line",
                "a study needs a folder of recorded chains: name it with --market"));
  }

  private Path hours() {
    return sources
        .hours()
        .orElseThrow(() ->
            BadInputException.configuration(
                "command line",
                "synthetic data need a folder of recorded hours: name it with --data"));
  }

  private static void requireCycles(List<Cycle> cycles, Path place) {
    if (cycles.isEmpty()) {
      throw BadInputException.data(
          place.toString(), "recording must outlive at least one cycle of the study");
    }
  }
}
