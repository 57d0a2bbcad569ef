package org.ballast.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ballast.domain.value.Asset;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.ballast.quant.study.Cells;
import org.ballast.quant.study.DeltaComparison;

/// How delta models hedged recorded chains, in tables and as CSV.
public final class DeltaTables {
  private static final String UNJUDGED = "-";
  private static final int FIGURES = 5;

  private DeltaTables() {}

  /// Gains over sticky strike by coin and model, then what the last window says in the words of a
  /// mandate.
  public static String render(List<DeltaComparison> comparisons) {
    var table =
        new Table()
            .words("coin", "model")
            .figures("gain", "from", "to", "calm", "steps", "calls", "puts");
    for (var bucket = 0; bucket < Cells.BUCKETS; bucket++) {
      table.figures(bucketName(bucket));
    }
    for (var comparison : comparisons) {
      for (var rival = 0; rival < comparison.rivals().size(); rival++) {
        table.row(cells(comparison, rival));
      }
    }
    var text = new StringBuilder(table.toString());
    for (var comparison : comparisons) {
      text.append(String.format(Locale.ROOT, "%n%s%n", summary(comparison)));
    }
    return text.append(mandates(comparisons)).toString();
  }

  /// One row for each coin, model and set of options.
  public static String csv(List<DeltaComparison> comparisons) {
    var rows = new ArrayList<List<String>>();
    for (var comparison : comparisons) {
      for (var rival = 0; rival < comparison.rivals().size(); rival++) {
        for (var set : sets().entrySet()) {
          rows.add(row(comparison, rival, set));
        }
      }
    }
    return Csv.of(
        List.of(
            "coin",
            "model",
            "options",
            "gain",
            "gain_from",
            "gain_to",
            "gain_calm",
            "steps_better"),
        rows);
  }

  private static List<String> row(
      DeltaComparison comparison, int rival, Map.Entry<String, Cells> set) {
    var row = new ArrayList<String>();
    row.add(comparison.underlying().code());
    row.add(comparison.rivals().get(rival).label());
    row.add(set.getKey());
    var figures =
        comparison.isJudged(set.getValue())
            ? figures(comparison, rival, set.getValue()).mapToObj(Double::toString)
            : Stream.generate(() -> "").limit(FIGURES);
    figures.forEach(row::add);
    return row;
  }

  /// The gain, its interval, without the wildest steps, and the share of the steps that are better.
  private static DoubleStream figures(DeltaComparison comparison, int rival, Cells cells) {
    var interval = comparison.gainInterval(rival, cells);
    return DoubleStream.of(
        comparison.gain(rival, cells),
        interval[0],
        interval[1],
        comparison.calmGain(rival, cells),
        comparison.betterShare(rival, cells));
  }

  private static Map<String, Cells> sets() {
    var sets = new LinkedHashMap<String, Cells>();
    sets.put("all", Cells.ALL);
    sets.put("calls", Cells.CALLS);
    sets.put("puts", Cells.PUTS);
    for (var bucket = 0; bucket < Cells.BUCKETS; bucket++) {
      sets.put(bucketName(bucket), Cells.bucket(bucket));
    }
    return sets;
  }

  private static String[] cells(DeltaComparison comparison, int rival) {
    var cells = new ArrayList<String>();
    cells.add(comparison.underlying().code());
    cells.add(comparison.rivals().get(rival).label());
    var figures =
        comparison.isJudged(Cells.ALL)
            ? figures(comparison, rival, Cells.ALL).mapToObj(DeltaTables::percent)
            : Stream.generate(() -> UNJUDGED).limit(FIGURES);
    figures.forEach(cells::add);
    cells.add(gain(comparison, rival, Cells.CALLS));
    cells.add(gain(comparison, rival, Cells.PUTS));
    for (var bucket = 0; bucket < Cells.BUCKETS; bucket++) {
      cells.add(gain(comparison, rival, Cells.bucket(bucket)));
    }
    return cells.toArray(String[]::new);
  }

  private static String gain(DeltaComparison comparison, int rival, Cells cells) {
    return comparison.isJudged(cells) ? percent(comparison.gain(rival, cells)) : UNJUDGED;
  }

  private static String summary(DeltaComparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s: %d steps, %d options; sticky strike leaves %.2f bp of the forward",
        comparison.underlying(),
        comparison.steps(),
        comparison.options(),
        1e4 * comparison.stickyStrikeError(Cells.ALL));
  }

  private static String mandates(List<DeltaComparison> comparisons) {
    var text = new StringBuilder();
    var hullWhite = new TreeMap<Asset, String>();
    for (var comparison : comparisons) {
      var last = comparison.estimates().getLast();
      text.append(
          String.format(
              Locale.ROOT,
              "%n%s at %s: delta_model: {ssr: %.3f}",
              comparison.underlying(),
              last.at(),
              last.skewStickiness()));
      hullWhite.put(comparison.underlying(), coefficients(last.hullWhite()));
    }
    return text.append(
            String.format(Locale.ROOT, "%ndelta_model: {hull-white: %s}%n", yaml(hullWhite)))
        .toString();
  }

  private static String yaml(TreeMap<Asset, String> coefficients) {
    return coefficients.toString().replace("=", ": ");
  }

  private static String coefficients(HullWhiteCoefficients fitted) {
    return String.format(Locale.ROOT, "[%.4f, %.4f, %.4f]", fitted.a(), fitted.b(), fitted.c());
  }

  private static String bucketName(int bucket) {
    return Math.round(100 * Cells.middle(bucket)) + " %";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
