package org.ballast.quant.moves;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;

/// A halt of trading: the worst that a coin did, down and up, over a time in which nothing could be
/// hedged.
///
/// The halt is rounded up to whole steps of the history. Everything moves as it did in those two
/// windows.
public final class HaltMoves {
  private HaltMoves() {}

  /// Two scenarios, the greatest fall and the greatest rise of `coin`. Throws:
  /// `IllegalArgumentException` where the history does not know the coin or any window.
  public static MoveSet of(
      FactorHistory history, Duration halt, Asset coin, List<SurfaceDynamics> dynamics) {
    long steps = (halt.toSeconds() + history.step().toSeconds() - 1) / history.step().toSeconds();
    var gap = history.step().multipliedBy(Math.max(1, steps));
    var moves = HistoricalMoves.of(history, new WindowTerms(gap, history.step()), dynamics);
    var spots =
        moves
            .coin(coin)
            .orElseThrow(
                () -> new IllegalArgumentException("a history must know the coin: coin=" + coin))
            .spotFactors();
    int worst = 0;
    int best = 0;
    for (int i = 0; i < spots.length; i++) {
      worst = spots[i] < spots[worst] ? i : worst;
      best = spots[i] > spots[best] ? i : best;
    }
    var chosen = moves.select(new int[] {worst, best});
    var labels =
        List.of(label(coin, spots[worst], moves, worst), label(coin, spots[best], moves, best));
    return new MoveSet(
        "greatest fall and rise of " + coin + ": " + chosen.provenance(),
        chosen.notes(),
        1,
        labels,
        chosen.yearsPassed(),
        chosen.coins(),
        chosen.stablecoins(),
        chosen.stakedTokens(),
        chosen.venueFailures());
  }

  /// `trading halt, BTC -18.2 % as in 2020-03-12 10:00 +1h`.
  private static String label(Asset coin, double spotFactor, MoveSet moves, int window) {
    double percent = Math.round(1000 * (spotFactor - 1)) / 10.0;
    return "trading halt, "
        + coin
        + (percent > 0 ? " +" : " ")
        + percent
        + " % as in "
        + moves.labels().get(window);
  }
}
