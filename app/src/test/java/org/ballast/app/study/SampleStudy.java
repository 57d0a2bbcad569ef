package org.ballast.app.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.backtest.frontier.ComparisonTerms;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.path.BookKind;
import org.ballast.backtest.path.ChainShape;
import org.ballast.backtest.path.ShapeGrid;
import org.ballast.backtest.plan.StudyFileReader;
import org.ballast.backtest.policy.BacktestResult;
import org.ballast.backtest.policy.DataSetResult;
import org.ballast.backtest.policy.MeanPath;
import org.ballast.backtest.policy.Variant;
import org.ballast.backtest.study.DayRecord;
import org.ballast.backtest.study.DeskResult;
import org.ballast.backtest.study.PolicyEntry;
import org.ballast.backtest.study.StudyResult;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;

/// A study of made-up days: the programme a fifth cheaper than the interval at every risk.
final class SampleStudy {
  static final String NASTY = "<script>alert('x')</script> & \"more\"";

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 120;
  private static final double[] RISKS = {20e-4, 40e-4, 80e-4};
  private static final double COST = 2e-4;

  private SampleStudy() {}

  static BacktestResult result() {
    return new BacktestResult(
        StudyFileReader.preset("policies-quick"),
        List.of(dataSet("Recorded chains", false), dataSet("Synthetic chains", true)));
  }

  private static DataSetResult dataSet(String label, boolean isSynthetic) {
    var study = study();
    var whole =
        PolicyComparison.of(
            "all books", study, desk -> true, new ComparisonTerms(10, 50, 3, BacktestResult.BASES));
    var shape = new ChainShape(ShapeGrid.flat(1), ShapeGrid.flat(0.01), 3, 40);
    return new DataSetResult(
        label,
        isSynthetic,
        "source " + NASTY,
        "ab".repeat(32),
        2,
        1,
        List.of("a note " + NASTY),
        List.of(whole, whole),
        List.of(
            new MeanPath(
                "programme",
                "0.05",
                List.of(START, START.plusDays(1)),
                List.of(1.0, -2.0),
                List.of(0.5, 1.0))),
        isSynthetic ? Optional.of(shape) : Optional.empty(),
        isSynthetic ? List.of(new Variant("flat smile", whole.equalRisks())) : List.of());
  }

  private static StudyResult study() {
    var entries = new ArrayList<PolicyEntry>();
    var desks = new ArrayList<List<DeskResult>>();
    add("none", 0, 300e-4, 0, entries, desks);
    for (var i = 0; i < RISKS.length; i++) {
      var cost = COST * RISKS[0] / RISKS[i];
      add("fixed-interval", i, RISKS[i], cost, entries, desks);
      add("delta-band", i, RISKS[i], 0.9 * cost, entries, desks);
      add("programme", i, RISKS[i], 0.8 * cost, entries, desks);
    }
    return new StudyResult(entries, desks);
  }

  /// The same draws for all, so that risks differ by their scale alone.
  private static void add(
      String family,
      int setting,
      double risk,
      double cost,
      List<PolicyEntry> entries,
      List<List<DeskResult>> desks) {
    entries.add(
        new PolicyEntry(
            family, String.valueOf(setting), book -> new HedgePolicy.NoHedge(), Decimal.ONE));
    var random = new CounterRandom(7, 0);
    var days = new ArrayList<DayRecord>();
    for (var i = 0; i < DAYS; i++) {
      var pnl = risk * Normal.quantile(random.openUniform(i));
      days.add(
          new DayRecord(
              START.plusDays(i), pnl, 0.5 * pnl, 0.75 * cost, 0.25 * cost, 0, 1, 2, 3, 24));
    }
    desks.add(List.of(new DeskResult(Asset.BTC, BookKind.STRADDLE, 0, days)));
  }
}
