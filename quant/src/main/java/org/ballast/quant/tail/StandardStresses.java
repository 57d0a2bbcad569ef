package org.ballast.quant.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.NamedStresses;
import org.ballast.quant.stress.ScenarioMoves;

/// What every book is asked, whatever else is: named stresses, the default of each venue it is at,
/// and a halt of trading.
public final class StandardStresses {
  /// Share of a net claim on a venue that is paid when it fails.
  public static final double RECOVERY = 0.4;

  /// Keys in one's own hands do not default.
  private static final String WALLET = "wallet";

  /// The greatest moves of a coin's index in one recorded hour, down and up, to whole per cents: 12
  /// and 13 March 2020. Nobody trades meanwhile.
  private static final double HALT_FALL = 0.8;

  private static final double HALT_RISE = 1.2;

  private StandardStresses() {}

  /// A scenario and what the book gains in it. Units: USD.
  public record StressPnl(String name, double pnl) {}

  /// Of the book in each stress. `venues` are those at which it holds anything, `halts` the halts
  /// of trading recorded; without them the index moves by a fifth.
  public static List<StressPnl> of(
      TailValuer valuer, List<String> venues, Optional<FrozenScenarioSet> halts) {
    var defaults = venues.stream().filter(venue -> !venue.equals(WALLET)).toList();
    var stresses = new ArrayList<>(NamedStresses.of(defaults, RECOVERY));
    if (halts.isEmpty()) {
      stresses.add(NamedStresses.spot("trading halt, spot -20 %", HALT_FALL));
      stresses.add(NamedStresses.spot("trading halt, spot +20 %", HALT_RISE));
    }
    var results = new ArrayList<>(of(valuer, stresses));
    halts.ifPresent(halt -> results.addAll(of(valuer, halt.moves(), halt.rule())));
    return results;
  }

  /// Of the book in named scenarios. Domain: volatilities move relative to themselves.
  public static List<StressPnl> of(TailValuer valuer, List<NamedScenario> scenarios) {
    var markets =
        new ScenarioMoves(
            valuer.coins(), valuer.stablecoins(), valuer.stakedTokens(), new TreeMap<>());
    return of(valuer, markets.of("stresses", scenarios), TenorRule.ROOT_TIME);
  }

  /// Of the book in each scenario of a set.
  public static List<StressPnl> of(TailValuer valuer, MoveSet moves, TenorRule rule) {
    var pnl = valuer.pnl(moves, rule);
    var results = new ArrayList<StressPnl>();
    for (int i = 0; i < pnl.length; i++) {
      results.add(new StressPnl(moves.labels().get(i), pnl[i]));
    }
    return results;
  }
}
