package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;

/// Gives simulated moves the basis, funding, stablecoins and staked tokens of history.
///
/// The scenario whose return of the leading coin has rank r among n takes them from the historical
/// window of the same rank: what came with the worst hundredth of history comes with the worst
/// hundredth of the simulation. Prices and surfaces stay as simulated; beyond the ranks, carry says
/// nothing of how far prices moved. The notes are those of the history.
public final class CarryByRank {
  private CarryByRank() {}

  /// Of the windows of a history. Throws: `IllegalArgumentException` where it has none, or not the
  /// coins simulated.
  public static MoveSet join(
      MoveSet simulated, FactorHistory history, WindowTerms terms, Asset lead) {
    return join(simulated, HistoricalMoves.carry(history, terms), lead);
  }

  /// Both sets over one horizon. Throws: `IllegalArgumentException` where either does not move the
  /// leading coin, history does not move a simulated coin, or the horizons differ.
  static MoveSet join(MoveSet simulated, MoveSet historical, Asset lead) {
    if (simulated.yearsPassed()[0] != historical.yearsPassed()[0]) {
      throw new IllegalArgumentException(
          "both sets must have one horizon: simulatedYears="
              + simulated.yearsPassed()[0]
              + " historicalYears="
              + historical.yearsPassed()[0]);
    }
    var windows =
        windows(coin(simulated, lead).spotFactors(), coin(historical, lead).spotFactors());
    var carry = historical.select(windows);
    var coins = new ArrayList<CoinMoves>();
    for (var moves : simulated.coins()) {
      var from = coin(carry, moves.coin());
      coins.add(
          new CoinMoves(
              moves.coin(),
              moves.spotFactors(),
              moves.volFactors(),
              moves.skewShifts(),
              from.basisFactors(),
              from.fundingAccruals()));
    }
    return new MoveSet(
        simulated.provenance()
            + "; basis, funding, stablecoins and staked tokens by the rank of "
            + lead
            + " from "
            + historical.provenance(),
        notes(simulated, historical),
        simulated.dependence(),
        simulated.labels(),
        simulated.yearsPassed(),
        coins,
        carry.stablecoins(),
        carry.stakedTokens(),
        simulated.venueFailures());
  }

  private static List<String> notes(MoveSet simulated, MoveSet historical) {
    var notes = new ArrayList<>(simulated.notes());
    notes.remove(MonteCarloMoves.HELD);
    historical.notes().forEach(note -> notes.add("history of the carry: " + note));
    return notes;
  }

  /// The historical window of every scenario.
  private static int[] windows(double[] simulated, double[] historical) {
    var scenarios = Ranks.ascending(simulated);
    var ranked = Ranks.ascending(historical);
    var windows = new int[simulated.length];
    for (int rank = 0; rank < windows.length; rank++) {
      int place = (int) ((rank + 0.5) / windows.length * ranked.length);
      windows[scenarios[rank]] = ranked[place];
    }
    return windows;
  }

  private static CoinMoves coin(MoveSet moves, Asset coin) {
    return moves
        .coin(coin)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a set must move the coin: coin=" + coin + " set=" + moves.provenance()));
  }
}
