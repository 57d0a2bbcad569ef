package org.ballast.hedging.structure;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.programme.WholeLotResult;
import org.ballast.hedging.programme.WholeLotSearch;

/// The least-cost ladder of puts in whole lots that holds a floor, or the highest floor for the
/// budget.
///
/// First the least cost without a budget. Where that is above it: the least shortfall within it,
/// and then the least cost at that shortfall. A single put is a ladder of one rung, and the best of
/// these is known exactly: it stands where the search finds none better.
final class LadderSearch {
  private static final SearchLimits LIMITS = new SearchLimits(0.0005, 0, 400);

  /// What the second search may give of the first one's least shortfall, as its gap was.
  private static final double CONCESSION = 0.001;

  private final StructureQuestion question;
  private final LadderProgramme programme;

  private LadderSearch(StructureQuestion question) {
    this.question = question;
    this.programme = LadderProgramme.of(question);
  }

  static SearchOutcome ladder(StructureQuestion question) {
    if (question.putsBought().isEmpty()) {
      return new SearchOutcome.Nothing("no put is tradable at this expiry", OptionalDouble.empty());
    }
    return new LadderSearch(question).best(PackageSearch.put(question));
  }

  private SearchOutcome best(SearchOutcome single) {
    var cheapest = cheaper(cheapest(), neededRung(single));
    if (cheapest.isPresent() && question.costUsd(cheapest.get()) <= question.budgetUsd()) {
      return new SearchOutcome.Reached(cheapest.get());
    }
    var needed =
        cheapest
            .map(found -> OptionalDouble.of(question.costUsd(found)))
            .orElseGet(() -> neededUsd(single));
    return higher(nearest(), shortRung(single))
        .filter(question::isLifted)
        .<SearchOutcome>map(found -> new SearchOutcome.FallsShort(found, needed))
        .orElseGet(() ->
            new SearchOutcome.Nothing("nothing lifts the least value within the budget", needed));
  }

  private Optional<Structure> cheapest() {
    return structure(WholeLotSearch.solve(programme.leastCost(), LIMITS))
        .filter(found -> question.isMet(question.leastWith(found).usd()));
  }

  private Optional<Structure> nearest() {
    var first = WholeLotSearch.solve(programme.leastShortfall(), LIMITS);
    var least = shortfall(first);
    if (least.isEmpty()) {
      return Optional.empty();
    }
    double allowed = least.getAsDouble() * (1 + CONCESSION);
    var second = structure(WholeLotSearch.solve(programme.leastCostWithin(allowed), LIMITS));
    return (second.isPresent() ? second : structure(first))
        .filter(
            found -> question.costUsd(found) <= question.budgetUsd() * (1 + LeastValue.TOLERANCE));
  }

  private OptionalDouble shortfall(WholeLotResult result) {
    return found(result)
        .map(point -> OptionalDouble.of(programme.shortfallUsd(point.z())))
        .orElseGet(OptionalDouble::empty);
  }

  private Optional<Structure> structure(WholeLotResult result) {
    return found(result).flatMap(point -> programme.structure(point.lots()));
  }

  private static Optional<WholeLotResult.Found> found(WholeLotResult result) {
    return switch (result) {
      case WholeLotResult.Found found -> Optional.of(found);
      case WholeLotResult.LimitReached reached -> reached.best();
      case WholeLotResult.Infeasible _ -> Optional.empty();
    };
  }

  private static Optional<Structure> neededRung(SearchOutcome single) {
    return single instanceof SearchOutcome.Reached(var put)
        ? Optional.of(new Structure.TailLadder(put.legs()))
        : Optional.empty();
  }

  private static Optional<Structure> shortRung(SearchOutcome single) {
    return single instanceof SearchOutcome.FallsShort(var put, _)
        ? Optional.of(new Structure.TailLadder(put.legs()))
        : Optional.empty();
  }

  private static OptionalDouble neededUsd(SearchOutcome single) {
    return switch (single) {
      case SearchOutcome.Reached _ -> OptionalDouble.empty();
      case SearchOutcome.FallsShort(_, var needed) -> needed;
      case SearchOutcome.Nothing(_, var needed) -> needed;
    };
  }

  private Optional<Structure> cheaper(Optional<Structure> left, Optional<Structure> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isPresent() ? left : right;
    }
    return left.get().costCoins() <= right.get().costCoins() ? left : right;
  }

  private Optional<Structure> higher(Optional<Structure> left, Optional<Structure> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isPresent() ? left : right;
    }
    return question.leastWith(left.get()).usd() >= question.leastWith(right.get()).usd()
        ? left
        : right;
  }
}
