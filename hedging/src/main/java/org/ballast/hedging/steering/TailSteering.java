package org.ballast.hedging.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.plan.BookLimits;
import org.ballast.hedging.plan.LimitValue;
import org.ballast.hedging.plan.LotTrade;
import org.ballast.hedging.plan.MeasuredBook;
import org.ballast.hedging.programme.RowBounds;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;

/// Limits on what a book may lose, by expected shortfall over frozen sets and in single scenarios.
///
/// A loss is of the book as it was before its trades: what they cost is part of it. The figure is
/// that of [TailValuer], and it is the figure itself that must be within its limit, not the end of
/// its interval. The slope of a shortfall is the weighted mean over its tail, so each cut is a
/// supporting plane. Source: Rockafellar & Uryasev 2000; docs/models/hedge-plan.md.
public final class TailSteering implements BookLimits {
  private static final String USD = "USD";

  private final MarketSnapshot market;
  private final VolSource vols;
  private final Portfolio before;
  private final List<ShortfallTarget> shortfalls;
  private final List<ScenarioTarget> scenarios;
  private final TreeMap<String, TreeMap<Integer, double[]>> known = new TreeMap<>();
  private List<LotTrade> gainsOf = List.of();
  private Optional<LotGains> gains = Optional.empty();

  /// `before` is the book that is to be hedged.
  public TailSteering(
      MarketSnapshot market,
      VolSource vols,
      Portfolio before,
      List<ShortfallTarget> shortfalls,
      List<ScenarioTarget> scenarios) {
    this.market = market;
    this.vols = vols;
    this.before = before;
    this.shortfalls = List.copyOf(shortfalls);
    this.scenarios = List.copyOf(scenarios);
  }

  @Override
  public MeasuredBook measure(Portfolio book, double paidUsd) {
    var valuer = TailValuer.of(book, market, vols);
    var distributions = new TreeMap<String, LossDistribution>();
    for (var target : shortfalls) {
      distributions.computeIfAbsent(
          target.set().contentHash(),
          hash -> LossDistribution.of(valuer.pnl(target.set().moves(), target.set().rule())));
    }
    var values = new ArrayList<LimitValue>();
    var tails = new ArrayList<Optional<LossDistribution>>();
    for (var target : shortfalls) {
      var distribution = distributions.get(target.set().contentHash());
      double loss =
          Optional.ofNullable(distribution).orElseThrow().expectedShortfall(target.confidence());
      values.add(value(target.name(), loss + paidUsd, target.limitUsd()));
      tails.add(Optional.ofNullable(distribution));
    }
    for (var target : scenarios) {
      double loss = -valuer.pnl(target.moves(), target.rule())[0];
      values.add(value(target.name(), loss + paidUsd, target.limitUsd()));
      tails.add(Optional.empty());
    }
    return new Measured(book, values, tails);
  }

  private static LimitValue value(String name, double lossUsd, double limitUsd) {
    return new LimitValue(
        name, USD, lossUsd, RowBounds.atMost(limitUsd), lossUsd, limitUsd, LimitValue.Shape.CONVEX);
  }

  private final class Measured implements MeasuredBook {
    private final Portfolio book;
    private final List<LimitValue> values;
    private final List<Optional<LossDistribution>> tails;

    Measured(Portfolio book, List<LimitValue> values, List<Optional<LossDistribution>> tails) {
      this.book = book;
      this.values = List.copyOf(values);
      this.tails = List.copyOf(tails);
    }

    @Override
    public List<LimitValue> values() {
      return values;
    }

    @Override
    public double[] slopes(int limit, List<LotTrade> lots) {
      var slopes = new double[lots.size()];
      if (limit < shortfalls.size()) {
        var target = shortfalls.get(limit);
        var tail = tails.get(limit).orElseThrow().tail(target.confidence());
        var columns = columns(book, target.set(), tail.scenarios(), lots);
        for (int i = 0; i < columns.length; i++) {
          for (int j = 0; j < slopes.length; j++) {
            slopes[j] -= tail.weights()[i] * columns[i][j];
          }
        }
      } else {
        var target = scenarios.get(limit - shortfalls.size());
        var ofLots = gains(lots).beside(book, target.moves(), target.rule());
        for (int j = 0; j < slopes.length; j++) {
          slopes[j] = -ofLots[j][0];
        }
      }
      for (int j = 0; j < slopes.length; j++) {
        slopes[j] += lots.get(j).costUsd();
      }
      return slopes;
    }
  }

  /// Gains by scenario, then by lot. Those that no failing venue touches are kept.
  private double[][] columns(
      Portfolio book, FrozenScenarioSet set, int[] chosen, List<LotTrade> lots) {
    boolean isKept = set.moves().venueFailures().isEmpty();
    gains(lots);
    var kept =
        isKept
            ? known.computeIfAbsent(set.contentHash(), hash -> new TreeMap<>())
            : new TreeMap<Integer, double[]>();
    var missing = new ArrayList<Integer>();
    for (int scenario : chosen) {
      if (!kept.containsKey(scenario)) {
        missing.add(scenario);
      }
    }
    var scenarioOf = missing.stream().mapToInt(Integer::intValue).toArray();
    if (scenarioOf.length > 0) {
      fill(kept, scenarioOf, book, set.moves().select(scenarioOf), set.rule(), lots);
    }
    var columns = new double[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      columns[i] = Optional.ofNullable(kept.get(chosen[i])).orElseThrow();
    }
    return columns;
  }

  private void fill(
      TreeMap<Integer, double[]> kept,
      int[] scenarioOf,
      Portfolio book,
      MoveSet moves,
      TenorRule rule,
      List<LotTrade> lots) {
    var ofLots = gains(lots).beside(book, moves, rule);
    for (int i = 0; i < scenarioOf.length; i++) {
      var column = new double[lots.size()];
      for (int j = 0; j < column.length; j++) {
        column[j] = ofLots[j][i];
      }
      kept.put(scenarioOf[i], column);
    }
  }

  private LotGains gains(List<LotTrade> lots) {
    if (gains.isEmpty() || !gainsOf.equals(lots)) {
      gainsOf = List.copyOf(lots);
      gains = Optional.of(LotGains.of(gainsOf, before, market, vols));
      known.clear();
    }
    return gains.get();
  }
}
