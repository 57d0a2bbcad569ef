package org.ballast.hedging.steering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.plan.BookAfter;
import org.ballast.hedging.plan.SmallCase;
import org.ballast.hedging.plan.SmallMarket;
import org.ballast.hedging.plan.TradingCost;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailValuer;

/// Every combination of lots of a small case, each with its cost and its shortfalls, cost included:
/// gains of a lot are differences of whole revaluations.
record EveryPlan(SmallCase sample, FrozenScenarioSet set, List<Lot> lots, List<Point> points) {
  private static final long MANY = 1_000;

  /// One lot of one side. Units: USD.
  record Lot(double costUsd, int most, double[] gains) {}

  /// A combination.
  record Point(double costUsd, double[] shortfalls) {
    boolean isWithin(double[] limits) {
      for (int k = 0; k < limits.length; k++) {
        if (!(shortfalls[k] <= limits[k])) {
          return false;
        }
      }
      return true;
    }
  }

  static EveryPlan of(SmallCase sample, FrozenScenarioSet set, double[] confidences) {
    var base = pnl(sample.book(), sample, set);
    var lots = new ArrayList<Lot>();
    for (int i = 0; i < sample.quotes().size(); i++) {
      for (var side : Side.values()) {
        lots.add(lot(sample, set, i, side, base));
      }
    }
    var points = new ArrayList<Point>();
    for (int i = -lots.get(0).most(); i <= lots.get(0).most(); i++) {
      for (int j = -lots.get(2).most(); j <= lots.get(2).most(); j++) {
        for (int k = -lots.get(4).most(); k <= lots.get(4).most(); k++) {
          points.add(point(base, lots, new int[] {i, j, k}, confidences));
        }
      }
    }
    return new EveryPlan(sample, set, lots, points);
  }

  /// Shortfalls that some combination keeps, midway from the book's to the least of the highest.
  double[] reachable() {
    var best =
        points.stream()
            .min((a, b) -> Double.compare(a.shortfalls()[2], b.shortfalls()[2]))
            .orElseThrow();
    var none =
        points.stream().min((a, b) -> Double.compare(a.costUsd(), b.costUsd())).orElseThrow();
    var limits = new double[best.shortfalls().length];
    for (int k = 0; k < limits.length; k++) {
      limits[k] = 0.6 * best.shortfalls()[k] + 0.4 * none.shortfalls()[k];
    }
    return limits;
  }

  /// The least of one shortfall where the others are within their limits.
  double least(int index, double[] limits) {
    return points.stream()
        .filter(point -> point.isWithin(limits))
        .mapToDouble(point -> point.shortfalls()[index])
        .min()
        .orElseThrow();
  }

  private static Lot lot(
      SmallCase sample, FrozenScenarioSet set, int index, Side side, double[] base) {
    var quote = sample.quotes().get(index);
    var instrument = quote.instrument();
    var terms = instrument.terms().orElseThrow();
    var deal = (side == Side.BUY ? quote.ask() : quote.bid()).orElseThrow();
    var many =
        new OrderIntent(
            SmallMarket.ACCOUNT,
            instrument,
            side,
            new Quantity(terms.lot().times(Decimal.of(MANY)), instrument.quantityUnit()),
            deal,
            "many lots");
    var gains = pnl(BookAfter.of(sample.book(), List.of(many), sample.market()), sample, set);
    double cost =
        TradingCost.taking(
                    instrument,
                    terms,
                    side,
                    terms.lot().toDouble(),
                    deal.toDouble(),
                    quote.mark().toDouble(),
                    SmallMarket.BTC_INDEX)
                .total()
            * SmallMarket.BTC_INDEX;
    for (int s = 0; s < gains.length; s++) {
      gains[s] = (gains[s] - base[s]) / MANY - cost;
    }
    return new Lot(cost, index == 0 ? 10 : 5, gains);
  }

  private static Point point(double[] base, List<Lot> lots, int[] counts, double[] confidences) {
    var pnl = base.clone();
    double cost = 0;
    for (int i = 0; i < counts.length; i++) {
      var lot = lots.get(2 * i + (counts[i] >= 0 ? 0 : 1));
      int count = Math.abs(counts[i]);
      cost += count * lot.costUsd();
      for (int s = 0; s < pnl.length; s++) {
        pnl[s] += count * lot.gains()[s];
      }
    }
    var losses = LossDistribution.of(pnl);
    return new Point(cost, Arrays.stream(confidences).map(losses::expectedShortfall).toArray());
  }

  private static double[] pnl(Portfolio book, SmallCase sample, FrozenScenarioSet set) {
    return TailValuer.of(book, sample.market(), VolSource.MARK).pnl(set.moves(), set.rule());
  }
}
