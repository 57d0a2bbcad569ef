package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The puts or put spreads that hold a floor, paid with calls sold: a zero-cost collar.
///
/// Every package is tried with every call above spot and above its strikes, from the highest call
/// down. The calls sold bring at their bid, net of fees, at least what the package takes at its
/// quotes. The first call strike at which the floor holds is taken, and there the fewest calls: so
/// as little of a rise as possible is given up. Calls are never sold beyond the coins that cover
/// them.
final class FinancedSearch {
  private final StructureQuestion question;
  private final List<OptionPackage> packages;

  private FinancedSearch(StructureQuestion question, List<OptionPackage> packages) {
    this.question = question;
    this.packages = packages;
  }

  static SearchOutcome collar(StructureQuestion question) {
    return new FinancedSearch(question, PackageSearch.puts(question)).best();
  }

  static SearchOutcome putSpreadCollar(StructureQuestion question) {
    return new FinancedSearch(question, PackageSearch.putSpreads(question)).best();
  }

  /// A package and a call in some lots, with what they give up and what they leave at least.
  private record Try(OptionPackage bundle, long lots, OptionSide call, long calls, double least) {
    boolean isBetterThan(Try other) {
      double mine = calls * call.lotCoins();
      double others = other.calls * other.call.lotCoins();
      return mine == others ? least > other.least : mine < others;
    }

    Structure structure() {
      var legs = bundle.legs(lots);
      var sold = new OptionLots(call, calls);
      return legs.size() == 1
          ? new Structure.Collar(legs.getFirst(), sold)
          : new Structure.PutSpreadCollar(legs.getFirst(), legs.getLast(), sold);
    }
  }

  private SearchOutcome best() {
    var calls =
        question.callsSold().stream().filter(call -> call.strike() > question.index()).toList();
    if (packages.isEmpty() || calls.isEmpty()) {
      return new SearchOutcome.Nothing(
          packages.isEmpty()
              ? "no put is tradable at this expiry"
              : "no call above spot is tradable at this expiry",
          OptionalDouble.empty());
    }
    for (var call : calls.reversed()) {
      var found = holding(call);
      if (found.isPresent()) {
        return new SearchOutcome.Reached(found.get().structure());
      }
    }
    return highest(calls)
        .map(Try::structure)
        .filter(question::isLifted)
        .<SearchOutcome>map(
            structure -> new SearchOutcome.FallsShort(structure, OptionalDouble.empty()))
        .orElseGet(() ->
            new SearchOutcome.Nothing(
                "the calls that the coins cover pay for nothing that lifts the least value",
                OptionalDouble.empty()));
  }

  private Optional<Try> holding(OptionSide call) {
    Optional<Try> best = Optional.empty();
    for (var bundle : packages) {
      if (isFinancedBy(bundle, call)) {
        var found = new Financing(bundle, call).fewestCalls();
        if (found.isPresent() && best.filter(known -> !found.get().isBetterThan(known)).isEmpty()) {
          best = found;
        }
      }
    }
    return best;
  }

  private Optional<Try> highest(List<OptionSide> calls) {
    Optional<Try> best = Optional.empty();
    for (var call : calls.reversed()) {
      for (var bundle : packages) {
        if (isFinancedBy(bundle, call)) {
          var found = new Financing(bundle, call).highestFloor();
          if (found.isPresent()
              && best.filter(known -> known.least() >= found.get().least()).isEmpty()) {
            best = found;
          }
        }
      }
    }
    return best;
  }

  private static boolean isFinancedBy(OptionPackage bundle, OptionSide call) {
    return call.strike() > bundle.strikeMax() && bundle.flowCoins() < 0 && call.flowCoins() > 0;
  }

  /// One package with one call. Shape: `payoff` and `callEffect` by row; the payoff is that of the
  /// package alone, as if it were paid to the coin.
  private final class Financing {
    private final OptionPackage bundle;
    private final OptionSide call;
    private final FloorRows rows;
    private final double[] bundleEffect;
    private final double[] callEffect;
    private final double[] payoff;
    private final double bundleSlope;
    private final double callSlope;
    private final long lotsMax;

    Financing(OptionPackage bundle, OptionSide call) {
      this.bundle = bundle;
      this.call = call;
      var sold = new OptionPackage(List.of(call));
      var sides = new ArrayList<>(bundle.sides());
      sides.add(call);
      this.rows = FloorRows.of(question, sides);
      this.bundleEffect = rows.effect(bundle);
      this.callEffect = rows.effect(sold);
      this.payoff = new double[bundleEffect.length];
      for (int i = 0; i < payoff.length; i++) {
        payoff[i] = bundle.payoffAt(rows.spots()[i]);
      }
      this.bundleSlope = bundle.slopeAtInfinity() + bundle.flowCoins();
      this.callSlope = sold.slopeAtInfinity() + sold.flowCoins();
      this.lotsMax = question.lotsMax(bundle);
    }

    /// The fewest calls at which some lots of the package hold the floor and are paid.
    Optional<Try> fewestCalls() {
      long lots = rows.lots(payoff, bundle.slopeAtInfinity(), question.floorUsd()).fewest(lotsMax);
      if (lots < 1 || lots > lotsMax) {
        return Optional.empty();
      }
      var found = attempt(lots, callsFor(lots));
      while (found.isPresent() && found.get().calls() > 1) {
        long fewer = found.get().calls() - 1;
        var next = attempt(Math.min(found.get().lots(), lotsFor(fewer)), fewer);
        if (next.isEmpty()) {
          break;
        }
        found = next;
      }
      return found;
    }

    Optional<Try> highestFloor() {
      long callsMax =
          (long) Math.min((double) call.lotsMax(), Math.floor(rows.slope() / -callSlope));
      long most = Math.min(lotsMax, callsMax < 1 ? 0 : lotsFor(callsMax));
      long lots = HighestLots.of(most, count -> least(count, callsFor(count)));
      return lots < 1
          ? Optional.empty()
          : Optional.of(new Try(bundle, lots, call, callsFor(lots), least(lots, callsFor(lots))));
    }

    private Optional<Try> attempt(long lots, long calls) {
      if (lots < 1 || calls < 1 || calls > call.lotsMax()) {
        return Optional.empty();
      }
      double least = least(lots, calls);
      return question.isMet(least)
          ? Optional.of(new Try(bundle, lots, call, calls, least))
          : Optional.empty();
    }

    private long callsFor(long lots) {
      return (long) Math.ceil(-bundle.flowCoins() * lots / call.flowCoins() - 1e-12);
    }

    private long lotsFor(long calls) {
      return (long) Math.floor(call.flowCoins() * calls / -bundle.flowCoins() + 1e-12);
    }

    private double least(long lots, long calls) {
      double slope = rows.slope() + lots * bundleSlope + calls * callSlope;
      if (slope < 0) {
        return Double.NEGATIVE_INFINITY;
      }
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < bundleEffect.length; i++) {
        least = Math.min(least, rows.base()[i] + lots * bundleEffect[i] + calls * callEffect[i]);
      }
      return least;
    }
  }
}
