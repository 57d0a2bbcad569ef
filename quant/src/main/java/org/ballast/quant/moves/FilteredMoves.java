package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Historical windows replayed at today's volatility.
///
/// Each step's return is divided by the volatility that the filter expected of it. A window's
/// standardised returns, in their order and those of all coins together, are then run through the
/// same filter from the volatility expected now. What the price moves more than it did then, the
/// surface follows by its measured dynamics, where they are known; basis, funding and the rest move
/// as they did. With a constant variance this is history itself. Windows with an unknown price
/// inside are left out and counted. Source: Barone-Adesi, Giannopoulos & Vosper, Journal of Futures
/// Markets 19 (1999) 583-602; Hull & White, Journal of Risk 1 (1998) 5-19.
public final class FilteredMoves {
  /// The filter of one coin.
  public record CoinFilter(Asset coin, VolatilityFilter filter) {}

  private final FactorHistory history;
  private final List<CoinFilter> filters;
  private final List<SurfaceDynamics> dynamics;
  private final int horizonSteps;

  private FilteredMoves(
      FactorHistory history,
      WindowTerms terms,
      List<CoinFilter> filters,
      List<SurfaceDynamics> dynamics) {
    this.history = history;
    this.filters = filters;
    this.dynamics = dynamics;
    this.horizonSteps = history.stepsIn(terms.horizon());
  }

  /// Throws: `IllegalArgumentException` for a coin without a filter, a horizon or stride that is
  /// not whole steps, or where no window is known throughout.
  public static MoveSet of(
      FactorHistory history,
      WindowTerms terms,
      List<CoinFilter> filters,
      List<SurfaceDynamics> dynamics) {
    var filtered = new FilteredMoves(history, terms, filters, dynamics);
    var starts = HistoricalMoves.starts(history, terms);
    return filtered.moves(HistoricalMoves.of(history, terms, dynamics), starts);
  }

  private MoveSet moves(MoveSet historical, int[] starts) {
    var series =
        history.coins().stream()
            .map(coin -> FilteredReturns.of(coin, filterOf(coin.coin())))
            .toList();
    var kept = complete(series, starts);
    if (kept.length == 0) {
      throw new IllegalArgumentException(
          "a window must know all its prices: windows=" + starts.length);
    }
    var base = historical.select(kept);
    var windows = Columns.selectInts(starts, kept);
    var coins = new ArrayList<CoinMoves>();
    for (int i = 0; i < series.size(); i++) {
      coins.add(refiltered(base.coins().get(i), series.get(i), windows));
    }
    var notes = new ArrayList<>(base.notes());
    for (var coin : coins) {
      dynamicsOf(coin.coin())
          .flatMap(measured -> measured.extrapolation(coin.spotFactors()))
          .ifPresent(note -> notes.add("at today's volatility: " + note));
    }
    if (kept.length < starts.length) {
      notes.add(
          (starts.length - kept.length)
              + " of "
              + starts.length
              + " windows left out: a price inside was not observed");
    }
    return new MoveSet(
        provenance(base, series),
        notes,
        base.dependence(),
        base.labels(),
        base.yearsPassed(),
        coins,
        base.stablecoins(),
        base.stakedTokens(),
        base.venueFailures());
  }

  private String provenance(MoveSet base, List<FilteredReturns> series) {
    var text = new StringBuilder(base.provenance()).append("; returns at today's volatility:");
    for (int i = 0; i < series.size(); i++) {
      text.append(' ')
          .append(history.coins().get(i).coin())
          .append(" by ")
          .append(filterOf(history.coins().get(i).coin()).words())
          .append(i < series.size() - 1 ? "," : "");
    }
    return text.toString();
  }

  private VolatilityFilter filterOf(Asset coin) {
    return filters.stream()
        .filter(filter -> filter.coin().equals(coin))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("each coin must have a filter: coin=" + coin))
        .filter();
  }

  private Optional<SurfaceDynamics> dynamicsOf(Asset coin) {
    return dynamics.stream().filter(measured -> measured.coin().equals(coin)).findFirst();
  }

  /// Numbers of the windows in which every return of every coin is known.
  private int[] complete(List<FilteredReturns> series, int[] starts) {
    var kept = new int[starts.length];
    int count = 0;
    for (int window = 0; window < starts.length; window++) {
      int start = starts[window];
      if (series.stream().allMatch(returns -> returns.isKnown(start, horizonSteps))) {
        kept[count++] = window;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private CoinMoves refiltered(CoinMoves base, FilteredReturns series, int[] starts) {
    var surface = dynamicsOf(base.coin());
    var spots = new double[starts.length];
    var vols = base.volFactors().clone();
    var skews = base.skewShifts().clone();
    for (int i = 0; i < starts.length; i++) {
      double logReturn = series.replayed(starts[i], horizonSteps);
      double more = logReturn - Log.log(base.spotFactors()[i]);
      spots[i] = Exp.exp(logReturn);
      if (surface.isPresent()) {
        vols[i] *= Exp.exp(surface.get().logVolMove(more));
        skews[i] += surface.get().skewMove(more);
      }
    }
    return new CoinMoves(
        base.coin(), spots, vols, skews, base.basisFactors(), base.fundingAccruals());
  }
}
