package org.ballast.hedging.structure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.hedging.programme.WholeLotResult;
import org.ballast.hedging.programme.WholeLotSearch;

/// The least-cost ladder of puts in whole lots that holds a floor, or the highest floor for the
/// budget.
///
/// First the least cost without a budget. Where that is above it: the least shortfall within it,
/// and then the least cost at that shortfall. Puts are sold at or below where the floor begins, or
/// at or below the one that the best put spread sells. A single put and a put spread are ladders
/// too, and the best of them are known exactly: they stand where the search finds nothing better.
final class LadderSearch {
  private static final SearchLimits LIMITS = new SearchLimits(0.0005, 0, 400);

  /// What the second search may give of the first one's least shortfall, as its gap was.
  private static final double CONCESSION = 0.001;

  private final StructureQuestion question;
  private final List<SearchOutcome> simple;

  private LadderSearch(StructureQuestion question) {
    this.question = question;
    this.simple = List.of(PackageSearch.put(question), PackageSearch.putSpread(question));
  }

  static SearchOutcome ladder(StructureQuestion question) {
    return question.putsBought().isEmpty()
        ? new SearchOutcome.Nothing("no put is tradable at this expiry", OptionalDouble.empty())
        : new LadderSearch(question).best();
  }

  private SearchOutcome best() {
    var programmes = splits().stream().map(split -> LadderProgramme.of(question, split)).toList();
    var cheapest =
        Stream.concat(
                programmes.stream().flatMap(programme -> cheapest(programme).stream()),
                simple.stream().flatMap(outcome -> reached(outcome).stream()))
            .min(Comparator.comparingDouble(Structure::costCoins));
    if (cheapest.isPresent() && question.costUsd(cheapest.get()) <= question.budgetUsd()) {
      return new SearchOutcome.Reached(cheapest.get());
    }
    var needed = needed(cheapest);
    return Stream.concat(
            programmes.stream().flatMap(programme -> nearest(programme).stream()),
            simple.stream().flatMap(outcome -> shortOf(outcome).stream()))
        .max(Comparator.comparingDouble(found -> question.leastWith(found).usd()))
        .filter(question::isLifted)
        .<SearchOutcome>map(found -> new SearchOutcome.FallsShort(found, needed))
        .orElseGet(() ->
            new SearchOutcome.Nothing("nothing lifts the least value within the budget", needed));
  }

  /// Strikes at or below which puts may be sold.
  private List<Double> splits() {
    var splits = new TreeSet<Double>();
    splits.add(question.fromSpot());
    structure(simple.getLast())
        .ifPresent(spread -> splits.add(spread.legs().getLast().side().strike()));
    return List.copyOf(splits);
  }

  private Optional<Structure> cheapest(LadderProgramme programme) {
    return structure(programme, WholeLotSearch.solve(programme.leastCost(), LIMITS))
        .filter(found -> question.isMet(question.leastWith(found).usd()));
  }

  private Optional<Structure> nearest(LadderProgramme programme) {
    var first = WholeLotSearch.solve(programme.leastShortfall(), LIMITS);
    var point = found(first);
    if (point.isEmpty()) {
      return Optional.empty();
    }
    double allowed = programme.shortfallUsd(point.get().z()) * (1 + CONCESSION);
    var second =
        structure(programme, WholeLotSearch.solve(programme.leastCostWithin(allowed), LIMITS));
    return (second.isPresent() ? second : structure(programme, first))
        .filter(
            found -> question.costUsd(found) <= question.budgetUsd() * (1 + LeastValue.TOLERANCE));
  }

  private static Optional<Structure> structure(LadderProgramme programme, WholeLotResult result) {
    return found(result).flatMap(point -> programme.structure(point.lots()));
  }

  private static Optional<WholeLotResult.Found> found(WholeLotResult result) {
    return switch (result) {
      case WholeLotResult.Found found -> Optional.of(found);
      case WholeLotResult.LimitReached reached -> reached.best();
      case WholeLotResult.Infeasible _ -> Optional.empty();
    };
  }

  private static Optional<Structure> structure(SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Reached(var found) -> Optional.of(found);
      case SearchOutcome.FallsShort(var found, _) -> Optional.of(found);
      case SearchOutcome.Nothing _ -> Optional.empty();
    };
  }

  private static Optional<Structure> reached(SearchOutcome outcome) {
    return outcome instanceof SearchOutcome.Reached(var found)
        ? Optional.of(new Structure.TailLadder(found.legs()))
        : Optional.empty();
  }

  private static Optional<Structure> shortOf(SearchOutcome outcome) {
    return outcome instanceof SearchOutcome.FallsShort(var found, _)
        ? Optional.of(new Structure.TailLadder(found.legs()))
        : Optional.empty();
  }

  /// The least that anything found would cost.
  private OptionalDouble needed(Optional<Structure> cheapest) {
    return DoubleStream.concat(
            cheapest.stream().mapToDouble(question::costUsd),
            simple.stream().map(LadderSearch::neededUsd).flatMapToDouble(OptionalDouble::stream))
        .min();
  }

  private static OptionalDouble neededUsd(SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Reached _ -> OptionalDouble.empty();
      case SearchOutcome.FallsShort(_, var needed) -> needed;
      case SearchOutcome.Nothing(_, var needed) -> needed;
    };
  }
}
