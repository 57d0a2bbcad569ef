package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/// The best number of lots of one package out of many: a protective put, or a put spread.
///
/// Every package is tried. Its value in each row is linear in the lots, so that the fewest lots
/// that hold the floor are worked out exactly; its least value is concave in them, so that the
/// highest floor for a budget is found by thirds. A package that would cost nothing is left out: a
/// riskless gain is no aim.
final class PackageSearch {
  private final StructureQuestion question;
  private final BiFunction<OptionPackage, Long, Structure> maker;

  private PackageSearch(
      StructureQuestion question, BiFunction<OptionPackage, Long, Structure> maker) {
    this.question = question;
    this.maker = maker;
  }

  static SearchOutcome put(StructureQuestion question) {
    return new PackageSearch(
            question, (bundle, lots) -> new Structure.ProtectivePut(bundle.legs(lots).getFirst()))
        .best(puts(question));
  }

  static SearchOutcome putSpread(StructureQuestion question) {
    return new PackageSearch(question, PackageSearch::spread).best(putSpreads(question));
  }

  static List<OptionPackage> puts(StructureQuestion question) {
    return question.putsBought().stream().map(put -> new OptionPackage(List.of(put))).toList();
  }

  /// Every put bought with every put of a lower strike sold.
  static List<OptionPackage> putSpreads(StructureQuestion question) {
    var spreads = new ArrayList<OptionPackage>();
    for (var bought : question.putsBought()) {
      for (var sold : question.putsSold()) {
        if (sold.strike() < bought.strike()) {
          spreads.add(new OptionPackage(List.of(bought, sold)));
        }
      }
    }
    return spreads;
  }

  private static Structure spread(OptionPackage bundle, long lots) {
    var legs = bundle.legs(lots);
    return new Structure.PutSpread(legs.getFirst(), legs.getLast());
  }

  private SearchOutcome best(List<OptionPackage> packages) {
    if (packages.isEmpty()) {
      return new SearchOutcome.Nothing("no put is tradable at this expiry", OptionalDouble.empty());
    }
    var cheapest = cheapest(packages);
    var needed =
        cheapest
            .map(found -> OptionalDouble.of(question.costUsd(found)))
            .orElseGet(OptionalDouble::empty);
    if (cheapest.isPresent() && question.costUsd(cheapest.get()) <= question.budgetUsd()) {
      return new SearchOutcome.Reached(cheapest.get());
    }
    return highest(packages)
        .filter(question::isLifted)
        .<SearchOutcome>map(found -> new SearchOutcome.FallsShort(found, needed))
        .orElseGet(() ->
            new SearchOutcome.Nothing("nothing lifts the least value within the budget", needed));
  }

  /// The first of least cost, strikes rising.
  private Optional<Structure> cheapest(List<OptionPackage> packages) {
    Optional<Structure> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (var bundle : packages) {
      double cost = -bundle.flowCoins();
      var rows = FloorRows.of(question, bundle.sides());
      long lots =
          rows.lots(rows.effect(bundle), slope(bundle), question.floorUsd())
              .fewest(question.lotsMax(bundle));
      if (cost > 0 && lots >= 1 && lots <= question.lotsMax(bundle) && lots * cost < least) {
        least = lots * cost;
        best = Optional.of(maker.apply(bundle, lots));
      }
    }
    return best;
  }

  private Optional<Structure> highest(List<OptionPackage> packages) {
    Optional<Structure> best = Optional.empty();
    double highest = Double.NEGATIVE_INFINITY;
    for (var bundle : packages) {
      double cost = -bundle.flowCoins() * question.index();
      if (!(cost > 0)) {
        continue;
      }
      long affordable =
          (long)
              Math.min(
                  (double) question.lotsMax(bundle),
                  Math.floor(question.budgetUsd() / cost * (1 + 1e-12)));
      var rows = FloorRows.of(question, bundle.sides());
      var effect = rows.effect(bundle);
      long lots =
          HighestLots.of(affordable, count -> rows.least(effect, slope(bundle), (double) count));
      double least = rows.least(effect, slope(bundle), (double) lots);
      if (lots >= 1 && least > highest) {
        highest = least;
        best = Optional.of(maker.apply(bundle, lots));
      }
    }
    return best;
  }

  private static double slope(OptionPackage bundle) {
    return bundle.slopeAtInfinity() + bundle.flowCoins();
  }
}
