package org.ballast.hedging.structure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.quant.stress.CoinShock;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.NamedStresses;
import org.ballast.quant.stress.VolMove;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.StandardStresses;
import org.ballast.quant.tail.StandardStresses.StressPnl;
import org.ballast.quant.tail.TailValuer;

/// What named stresses do to a holding without and with a structure, revalued: at once, and half
/// the time to expiry later.
///
/// The gain with a structure counts what dealing it costs beyond the marks.
final class StructureStresses {
  private final MarketSnapshot market;
  private final VolSource vols;

  StructureStresses(MarketSnapshot market, VolSource vols) {
    this.market = market;
    this.vols = vols;
  }

  /// `dealingUsd` is fees and slippage paid; `half` half the time to expiry.
  List<StressChange> of(Portfolio before, Portfolio after, double dealingUsd, Duration half) {
    var venues = new TreeSet<String>();
    for (var book : List.of(before, after)) {
      book.positions().forEach(position -> venues.add(position.account().venue()));
      book.cash().forEach(cash -> venues.add(cash.account().venue()));
    }
    var without = of(before, List.copyOf(venues), half);
    var with = of(after, List.copyOf(venues), half);
    var changes = new ArrayList<StressChange>();
    for (int i = 0; i < without.size(); i++) {
      changes.add(
          new StressChange(
              without.get(i).name(), without.get(i).pnl(), with.get(i).pnl() - dealingUsd));
    }
    return changes;
  }

  private List<StressPnl> of(Portfolio book, List<String> venues, Duration half) {
    var valuer = TailValuer.of(book, market, vols);
    var results = new ArrayList<>(StandardStresses.of(valuer, venues, Optional.empty()));
    results.addAll(StandardStresses.of(valuer, halfWay(half)));
    return results;
  }

  private static List<NamedScenario> halfWay(Duration half) {
    var when = " after " + half.toDays() + "d";
    var moves = new ArrayList<NamedScenario>();
    moves.add(NamedScenario.of("unchanged" + when, CoinShock.NONE));
    for (double factor : new double[] {0.67, 0.5, 0.34, 1.5}) {
      var name = (factor > 1 ? "spot +" : "spot -") + Math.round(100 * Math.abs(factor - 1)) + " %";
      moves.add(NamedStresses.spot(name + when, factor));
    }
    var doubled = CoinShock.NONE.withVol(new VolMove.Times(2));
    moves.add(NamedScenario.of("vol x 2" + when, doubled));
    return moves.stream().map(move -> move.over(half)).toList();
  }
}
