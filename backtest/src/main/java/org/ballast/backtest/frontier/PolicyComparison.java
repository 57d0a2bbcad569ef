package org.ballast.backtest.frontier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ballast.backtest.study.DayRecord;
import org.ballast.backtest.study.DeskResult;
import org.ballast.backtest.study.StudyResult;

/// The policies of a study on some of its desks: what each came to, and how their families stand to
/// one another at equal risk.
///
/// `desks` and `deskDays` are those of one policy. Intervals are the middle 95 % of the resamples.
public record PolicyComparison(
    String label,
    LocalDate first,
    LocalDate last,
    int days,
    int desks,
    int deskDays,
    List<PolicyFigures> policies,
    List<EqualRisk> equalRisks) {
  private static final double TAIL = 0.025;

  public PolicyComparison {
    policies = List.copyOf(policies);
    equalRisks = List.copyOf(equalRisks);
  }

  /// Throws: `IllegalArgumentException` where no desk is selected.
  public static PolicyComparison of(
      String label, StudyResult study, Predicate<DeskResult> isSelected, ComparisonTerms terms) {
    return new Work(study, isSelected, terms).comparison(label);
  }

  /// The comparisons at one measure of risk with one base.
  public List<EqualRisk> equalRisks(String base, RiskKind kind) {
    return equalRisks.stream()
        .filter(equal -> equal.base().equals(base) && equal.risk() == kind)
        .toList();
  }

  /// Members of each family in the order of the study.
  public Map<String, List<PolicyFigures>> families() {
    var families = new LinkedHashMap<String, List<PolicyFigures>>();
    for (var figures : policies) {
      families.computeIfAbsent(figures.family(), key -> new ArrayList<>()).add(figures);
    }
    return families;
  }

  private static final class Work {
    private final StudyResult study;
    private final ComparisonTerms terms;
    private final DayCalendar calendar;
    private final List<List<DeskResult>> desks;
    private final List<PolicySample> samples;
    private final double[][] costs;
    private final EnumMap<RiskKind, double[][]> risks = new EnumMap<>(RiskKind.class);

    Work(StudyResult study, Predicate<DeskResult> isSelected, ComparisonTerms terms) {
      this.study = study;
      this.terms = terms;
      this.desks =
          study.desks().stream().map(all -> all.stream().filter(isSelected).toList()).toList();
      this.calendar =
          DayCalendar.of(new StudyResult(study.policies(), desks), terms.blockDays(), terms.seed());
      this.samples = desks.stream().map(own -> PolicySample.of(own, calendar)).toList();
      this.costs = new double[samples.size()][terms.resamples()];
      for (var kind : RiskKind.values()) {
        risks.put(kind, new double[samples.size()][terms.resamples()]);
      }
      resample();
    }

    PolicyComparison comparison(String label) {
      var figures = IntStream.range(0, samples.size()).mapToObj(this::figures).toList();
      return new PolicyComparison(
          label,
          calendar.first(),
          calendar.last(),
          calendar.size(),
          desks.getFirst().size(),
          samples.getFirst().size(),
          figures,
          equalRisks());
    }

    private void resample() {
      for (var number = 0; number < terms.resamples(); number++) {
        var weights = calendar.weights(number);
        for (var policy = 0; policy < samples.size(); policy++) {
          costs[policy][number] = samples.get(policy).cost(weights);
          for (var kind : RiskKind.values()) {
            of(kind)[policy][number] = samples.get(policy).risk(kind, weights);
          }
        }
      }
    }

    private double[][] of(RiskKind kind) {
      return risks.getOrDefault(kind, new double[0][]);
    }

    private PolicyFigures figures(int policy) {
      var entry = study.policies().get(policy);
      var sample = samples.get(policy);
      var weights = calendar.weights();
      var point = new EnumMap<RiskKind, Double>(RiskKind.class);
      var lower = new EnumMap<RiskKind, Double>(RiskKind.class);
      var upper = new EnumMap<RiskKind, Double>(RiskKind.class);
      for (var kind : RiskKind.values()) {
        var sorted = sorted(of(kind)[policy]);
        point.put(kind, sample.risk(kind, weights));
        lower.put(kind, quantile(sorted, TAIL));
        upper.put(kind, quantile(sorted, 1 - TAIL));
      }
      var totals = DayTotals.of(desks.get(policy));
      var sortedCosts = sorted(costs[policy]);
      return new PolicyFigures(
          entry.family(),
          entry.setting(),
          sample.cost(weights),
          quantile(sortedCosts, TAIL),
          quantile(sortedCosts, 1 - TAIL),
          totals.perMonth(DayRecord::fees),
          totals.perMonth(DayRecord::slippage),
          totals.perMonth(DayRecord::funding),
          sample.profit(weights),
          totals.turnoverPerMonth(),
          totals.tradesPerMonth(),
          totals.outsideShare(),
          totals.drawdown(),
          point,
          lower,
          upper);
    }

    private List<EqualRisk> equalRisks() {
      var families = new LinkedHashSet<String>();
      study.policies().forEach(entry -> families.add(entry.family()));
      var found = new ArrayList<EqualRisk>();
      for (var family : families) {
        for (var base : terms.bases()) {
          if (!family.equals(base) && families.contains(base)) {
            for (var kind : RiskKind.values()) {
              EqualRisk.of(family, base, kind, pair(family, base, kind), pairs(family, base, kind))
                  .ifPresent(found::add);
            }
          }
        }
      }
      return found;
    }

    private FrontierPair pair(String family, String base, RiskKind kind) {
      var weights = calendar.weights();
      return new FrontierPair(
          frontier(family, policy -> point(policy, kind, weights)),
          frontier(base, policy -> point(policy, kind, weights)));
    }

    private Frontier.Point point(int policy, RiskKind kind, int[] weights) {
      var sample = samples.get(policy);
      return new Frontier.Point(sample.risk(kind, weights), sample.cost(weights));
    }

    private FrontierPair[] pairs(String family, String base, RiskKind kind) {
      var byPolicy = of(kind);
      return IntStream.range(0, terms.resamples())
          .mapToObj(number ->
              new FrontierPair(
                  frontier(
                      family,
                      policy ->
                          new Frontier.Point(byPolicy[policy][number], costs[policy][number])),
                  frontier(
                      base,
                      policy ->
                          new Frontier.Point(byPolicy[policy][number], costs[policy][number]))))
          .toArray(FrontierPair[]::new);
    }

    private Frontier frontier(String family, IntFunction<Frontier.Point> point) {
      return Frontier.of(
          IntStream.range(0, samples.size())
              .filter(policy -> study.policies().get(policy).family().equals(family))
              .mapToObj(point)
              .toList());
    }

    private static double[] sorted(double[] values) {
      var sorted = values.clone();
      Arrays.sort(sorted);
      return sorted;
    }

    private static double quantile(double[] sorted, double probability) {
      var place = (int) Math.floor(probability * sorted.length);
      return sorted[Math.min(place, sorted.length - 1)];
    }
  }
}
