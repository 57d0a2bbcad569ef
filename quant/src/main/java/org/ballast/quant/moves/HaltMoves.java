package org.ballast.quant.moves;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Halts of trading: the worst that each coin did, down and up, over a time in which nothing could
/// be hedged.
///
/// The halt is rounded up to whole steps of the history. Everything moves as it did in those
/// windows.
public final class HaltMoves {
  private static final int TENTHS_OF_A_PERCENT = 1000;

  private HaltMoves() {}

  /// One scenario for each window in which some coin fell or rose the most, in order of time: two
  /// where all coins had theirs together. Throws: `IllegalArgumentException` where the history
  /// knows no window.
  public static MoveSet of(FactorHistory history, Duration halt, List<SurfaceDynamics> dynamics) {
    if (!halt.isPositive()) {
      throw new IllegalArgumentException("a halt must take time: halt=" + halt);
    }
    long steps = (halt.toSeconds() + history.step().toSeconds() - 1) / history.step().toSeconds();
    var gap = history.step().multipliedBy(Math.max(1, steps));
    var moves = HistoricalMoves.of(history, new WindowTerms(gap, history.step()), dynamics);
    var windows = new TreeSet<Integer>();
    for (var coin : moves.coins()) {
      var ascending = Ranks.ascending(coin.spotFactors());
      windows.add(ascending[0]);
      windows.add(ascending[ascending.length - 1]);
    }
    var chosen = moves.select(windows.stream().mapToInt(Integer::intValue).toArray());
    return new MoveSet(
        "greatest fall and rise of each coin: " + chosen.provenance(),
        chosen.notes(),
        1,
        labels(chosen),
        chosen.yearsPassed(),
        chosen.coins(),
        chosen.stablecoins(),
        chosen.stakedTokens(),
        chosen.venueFailures());
  }

  /// `trading halt of 2020-03-12 10:00 +1h: BTC -16.5 %, ETH -19.9 %`.
  private static List<String> labels(MoveSet chosen) {
    var labels = new ArrayList<String>();
    for (int i = 0; i < chosen.size(); i++) {
      int scenario = i;
      labels.add(
          "trading halt of "
              + chosen.labels().get(i)
              + ": "
              + chosen.coins().stream()
                  .map(coin -> coin.coin() + " " + percent(coin.spotFactors()[scenario]))
                  .collect(Collectors.joining(", ")));
    }
    return labels;
  }

  private static String percent(double spotFactor) {
    double percent = Math.round(TENTHS_OF_A_PERCENT * (spotFactor - 1)) / 10.0;
    return (percent > 0 ? "+" : "") + percent + " %";
  }
}
