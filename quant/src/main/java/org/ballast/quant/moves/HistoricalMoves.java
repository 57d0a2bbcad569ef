package org.ballast.quant.moves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joint moves as they happened: one scenario for each window of a history.
///
/// A window counts where the index of every coin is known at both its ends. What else was not
/// observed is filled in, and the set's notes count how often: the surface from its measured
/// dynamics, or held; basis, stablecoins and staked tokens held; funding not paid. See
/// docs/models/joint-moves.md.
public final class HistoricalMoves {
  private final FactorHistory history;
  private final WindowTerms terms;
  private final List<SurfaceDynamics> dynamics;
  private final int horizonSteps;
  private final int[] starts;
  private final ArrayList<String> notes = new ArrayList<>();
  private final ArrayList<String> surfaceNotes = new ArrayList<>();

  private HistoricalMoves(
      FactorHistory history, WindowTerms terms, List<SurfaceDynamics> dynamics) {
    this.history = history;
    this.terms = terms;
    this.dynamics = dynamics;
    this.horizonSteps = history.stepsIn(terms.horizon());
    this.starts = found(history, terms);
    if (starts.length == 0) {
      throw new IllegalArgumentException(
          "a history must know the prices at both ends of a window: steps="
              + history.size()
              + " horizon="
              + terms.horizon());
    }
  }

  /// `dynamics` of the coins for which they were measured. Throws: `IllegalArgumentException` where
  /// horizon or stride are not whole steps, or no window is known.
  public static MoveSet of(
      FactorHistory history, WindowTerms terms, List<SurfaceDynamics> dynamics) {
    var windows = new HistoricalMoves(history, terms, dynamics);
    var moves = windows.moves();
    windows.notes.addAll(windows.surfaceNotes);
    return moves.withNotes(windows.notes);
  }

  /// What came with the prices: basis, funding, stablecoins and staked tokens; surfaces held, and
  /// notes on them left out. Throws: as [#of].
  static MoveSet carry(FactorHistory history, WindowTerms terms) {
    return new HistoricalMoves(history, terms, List.of()).moves();
  }

  /// First steps of the windows in which all prices are known.
  static int[] starts(FactorHistory history, WindowTerms terms) {
    return new HistoricalMoves(history, terms, List.of()).starts;
  }

  /// Whether a history has a window: the prices of all coins at both ends of one. Throws: as [#of]
  /// for what is not whole steps.
  public static boolean hasWindow(FactorHistory history, WindowTerms terms) {
    return found(history, terms).length > 0;
  }

  private static int[] found(FactorHistory history, WindowTerms terms) {
    int horizonSteps = history.stepsIn(terms.horizon());
    int stride = history.stepsIn(terms.stride());
    var found = new int[Math.max(0, history.size())];
    int count = 0;
    for (int start = 0; start + horizonSteps < history.size(); start += stride) {
      int first = start;
      if (history.coins().stream()
          .allMatch(coin -> coin.indexPrices().spans(first, first + horizonSteps))) {
        found[count++] = start;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private MoveSet moves() {
    var coins = history.coins().stream().map(this::coin).toList();
    var stablecoins =
        history.stablecoins().stream()
            .map(coin ->
                new StablecoinMoves(coin.asset(), ratios(coin.asset().code(), coin.prices(), 0)))
            .toList();
    var staked =
        history.stakedTokens().stream()
            .map(token ->
                new StakedMoves(
                    token.token(), ratios("basis of " + token.token(), token.bases(), 1)))
            .toList();
    return new MoveSet(
        provenance(),
        notes,
        terms.dependence(),
        labels(),
        Columns.filled(starts.length, terms.years()),
        coins,
        stablecoins,
        staked,
        List.of());
  }

  private String provenance() {
    var surface = new StringBuilder();
    for (var measured : dynamics) {
      surface
          .append("; where ")
          .append(measured.coin())
          .append(" has no chains its surface moves as measured: ")
          .append(measured.provenance());
    }
    return "history "
        + text(history.at(0))
        + " to "
        + text(history.at(history.size() - 1))
        + ", windows of "
        + WindowTerms.label(terms.horizon())
        + " every "
        + WindowTerms.label(terms.stride())
        + (terms.dependence() > 1 ? ", overlapping" : "")
        + surface;
  }

  private List<String> labels() {
    var suffix = " +" + WindowTerms.label(terms.horizon());
    return Arrays.stream(starts).mapToObj(start -> text(history.at(start)) + suffix).toList();
  }

  /// `2020-03-12 10:00`.
  private static String text(Instant instant) {
    return instant.toString().substring(0, 16).replace('T', ' ');
  }

  private CoinMoves coin(CoinHistory coin) {
    var surface =
        dynamics.stream().filter(measured -> measured.coin().equals(coin.coin())).findFirst();
    var moves = new SurfaceWindows(coin, surface, starts, horizonSteps);
    var bases = ratiosOfLogs(coin);
    var funding = new FundingWindows(coin.fundingRates());
    var accruals = new double[starts.length];
    int unknown = 0;
    for (int i = 0; i < starts.length; i++) {
      boolean isKnown = funding.isKnown(starts[i], horizonSteps);
      accruals[i] = isKnown ? funding.sum(starts[i], horizonSteps) : 0;
      unknown += isKnown ? 0 : 1;
    }
    note(coin.coin() + " funding", unknown, "none paid");
    surfaceNotes.addAll(moves.notes());
    return new CoinMoves(
        coin.coin(), moves.spotFactors(), moves.volFactors(), moves.skewShifts(), bases, accruals);
  }

  private double[] ratiosOfLogs(CoinHistory coin) {
    var factors = new double[starts.length];
    var bases = coin.perpetualBases();
    int unknown = 0;
    for (int i = 0; i < starts.length; i++) {
      int end = starts[i] + horizonSteps;
      boolean isKnown = bases.spans(starts[i], end);
      factors[i] = isKnown ? SurfaceWindows.exp(bases.at(end) - bases.at(starts[i])) : 1;
      unknown += isKnown ? 0 : 1;
    }
    note(coin.coin() + " basis", unknown, "held");
    return factors;
  }

  /// (shift + last) / (shift + first) of every window.
  private double[] ratios(String name, FactorColumn column, double shift) {
    var factors = new double[starts.length];
    int unknown = 0;
    for (int i = 0; i < starts.length; i++) {
      int end = starts[i] + horizonSteps;
      boolean isKnown = column.spans(starts[i], end);
      factors[i] = isKnown ? (shift + column.at(end)) / (shift + column.at(starts[i])) : 1;
      unknown += isKnown ? 0 : 1;
    }
    note(name, unknown, "held");
    return factors;
  }

  private void note(String name, int unknown, String instead) {
    if (unknown > 0) {
      notes.add(
          name + " not observed in " + unknown + " of " + starts.length + " windows: " + instead);
    }
  }
}
