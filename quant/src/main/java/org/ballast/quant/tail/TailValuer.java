package org.ballast.quant.tail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.quant.distribution.Contributions;
import org.ballast.quant.distribution.Estimate;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.distribution.PnlExplainer;
import org.ballast.quant.distribution.PnlExplanation;
import org.ballast.quant.distribution.Sampling;
import org.ballast.quant.distribution.TailScenario;
import org.ballast.quant.distribution.TailWeights;
import org.ballast.quant.moves.AddOnValuer;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.MarketAxes;
import org.ballast.quant.scenario.PositionPnl;
import org.ballast.quant.surface.VolSource;

/// Values one book in scenarios: revalued in full, with funding, staked tokens and failures of
/// venues on top.
public final class TailValuer {
  /// Probability with which an interval holds the true figure.
  public static final double INTERVAL_LEVEL = 0.95;

  private static final long SEED = 1;
  private static final int WORST = 10;

  private final Portfolio portfolio;
  private final MarketSnapshot market;
  private final CompiledBook book;
  private final AddOnValuer addOns;

  private TailValuer(Portfolio portfolio, MarketSnapshot market, VolSource vols) {
    this.portfolio = portfolio;
    this.market = market;
    this.book = CompiledBook.of(portfolio, market, vols);
    this.addOns = AddOnValuer.of(portfolio, market, vols);
  }

  /// Throws: `BadInputException` where the market does not price a position.
  public static TailValuer of(Portfolio portfolio, MarketSnapshot market, VolSource vols) {
    return new TailValuer(portfolio, market, vols);
  }

  public MarketAxes axes() {
    return book.axes();
  }

  /// Assets of the book that are no dollars.
  public List<Asset> coins() {
    return book.axes().assets().stream().filter(asset -> !asset.isDollar()).sorted().toList();
  }

  public List<Asset> stablecoins() {
    return book.axes().assets().stream()
        .filter(asset -> asset.isDollar() && !asset.equals(Asset.USD))
        .sorted()
        .toList();
  }

  public List<InstrumentId> stakedTokens() {
    return portfolio.positions().stream()
        .filter(position -> position.instrument() instanceof StakedAsset)
        .map(position -> position.instrument().id())
        .distinct()
        .toList();
  }

  /// What the book gains in every scenario. Units: USD.
  public double[] pnl(MoveSet moves, TenorRule rule) {
    var scenarios = moves.toScenarios(book.axes(), rule, market.asOf());
    return addOns.pnl(moves, rule).plus(book.pnl(scenarios).totals());
  }

  /// Expected shortfall with its interval. Units: USD of loss.
  public Estimate expectedShortfall(FrozenScenarioSet set, double confidence) {
    return LossDistribution.of(pnl(set.moves(), set.rule()))
        .expectedShortfall(confidence, INTERVAL_LEVEL, sampling(set));
  }

  /// The whole distribution. Shape: a level for each confidence.
  public BookTail tail(
      TailMethod method, Duration horizon, FrozenScenarioSet set, List<Double> confidences) {
    var distribution = LossDistribution.of(pnl(set.moves(), set.rule()));
    var levels = new ArrayList<TailLevel>();
    for (double confidence : confidences) {
      levels.add(
          new TailLevel(
              confidence,
              distribution.valueAtRisk(confidence, INTERVAL_LEVEL, sampling(set)),
              distribution.expectedShortfall(confidence, INTERVAL_LEVEL, sampling(set))));
    }
    double highest = confidences.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    return new BookTail(
        method,
        horizon,
        set,
        distribution,
        levels,
        positions(set, distribution, highest),
        worst(set, distribution));
  }

  private List<PnlExplanation> worst(FrozenScenarioSet set, LossDistribution distribution) {
    var chosen =
        distribution.worst(WORST, set.moves().labels()).stream()
            .mapToInt(TailScenario::scenario)
            .toArray();
    var moves = set.moves().select(chosen);
    var scenarios = moves.toScenarios(book.axes(), set.rule(), market.asOf());
    return PnlExplainer.explain(book, scenarios, moves.labels(), addOns.pnl(moves, set.rule()));
  }

  private static Sampling sampling(FrozenScenarioSet set) {
    return Sampling.of(set.moves().dependence(), SEED);
  }

  private List<PositionTail> positions(
      FrozenScenarioSet set, LossDistribution distribution, double confidence) {
    var moves = set.moves();
    var scenarios = moves.toScenarios(book.axes(), set.rule(), market.asOf());
    double shortfall = distribution.expectedShortfall(confidence);
    double valueAtRisk = distribution.valueAtRisk(confidence);
    var components = components(set, shortfall, distribution.tail(confidence));
    var varComponents = components(set, valueAtRisk, distribution.neighbours(confidence));
    var withEach = addOns.positions(moves, set.rule());
    var tails = new ArrayList<PositionTail>();
    for (int row = 0; row < components.length; row++) {
      var pnl = PositionPnl.ofPosition(book, row, scenarios);
      withEach.addLostWithout(row, pnl);
      var without = distribution.without(pnl);
      tails.add(
          new PositionTail(
              account(row),
              name(row),
              components[row],
              shortfall - without.expectedShortfall(confidence),
              varComponents[row],
              valueAtRisk - without.valueAtRisk(confidence)));
    }
    return tails;
  }

  /// Of a measure that is the mean loss in some scenarios.
  private double[] components(FrozenScenarioSet set, double measure, TailWeights tail) {
    var moves = set.moves().select(tail.scenarios());
    var scenarios = moves.toScenarios(book.axes(), set.rule(), market.asOf());
    return Contributions.of(
            measure, tail, PositionPnl.of(book, scenarios), addOns.byPosition(moves, set.rule()))
        .byPosition();
  }

  private String account(int row) {
    int positions = portfolio.positions().size();
    return row < positions
        ? portfolio.positions().get(row).account().toString()
        : portfolio.cash().get(row - positions).account().toString();
  }

  private String name(int row) {
    int positions = portfolio.positions().size();
    return row < positions
        ? portfolio.positions().get(row).instrument().id().toString()
        : "cash:" + portfolio.cash().get(row - positions).balance().currency();
  }
}
