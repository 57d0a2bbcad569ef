package org.ballast.hedging.structure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ballast.hedging.structure.ProtectionPlan.Status;

/// Which of several answers is best, and why.
///
/// The budget is what its owner would pay to keep a rise. So of those that hold the floor: the
/// cheapest that keeps all of it, and only where there is none, the one that gives up least. Where
/// none holds the floor: the one with the highest. Equals stay in the order of the kinds.
record Recommendation(Status status, Optional<ExplainedStructure> structure, String reason) {
  static Recommendation of(List<Protection> answers) {
    var met = answers.stream().flatMap(Recommendation::met).toList();
    var keeping =
        met.stream()
            .filter(found -> found.kind().keepsUpside())
            .min(Comparator.comparingDouble(ExplainedStructure::costUsd));
    if (keeping.isPresent()) {
      return new Recommendation(
          Status.MET, keeping, "the cheapest that holds the floor and keeps all of a rise");
    }
    var capped = met.stream().max(Comparator.comparingDouble(Recommendation::cap));
    if (capped.isPresent()) {
      return new Recommendation(
          Status.MET,
          capped,
          "nothing asked for holds the floor within the budget and keeps all of a rise; of what"
              + " costs nothing this gives up least of it");
    }
    var highest =
        answers.stream()
            .flatMap(Recommendation::falling)
            .max(Comparator.comparingDouble(found -> found.leastAfter().usd()));
    return highest
        .map(found ->
            new Recommendation(
                Status.FALLS_SHORT,
                Optional.of(found),
                "nothing asked for holds the floor within the budget; this has the highest floor"
                    + " for it"))
        .orElseGet(() ->
            new Recommendation(
                Status.IMPOSSIBLE,
                Optional.empty(),
                "nothing asked for lifts the least value within the budget"));
  }

  private static Stream<ExplainedStructure> met(Protection answer) {
    return answer instanceof Protection.Met(var structure) ? Stream.of(structure) : Stream.empty();
  }

  private static Stream<ExplainedStructure> falling(Protection answer) {
    return answer instanceof Protection.FallsShort(var structure, _, _)
        ? Stream.of(structure)
        : Stream.empty();
  }

  private static double cap(ExplainedStructure structure) {
    return structure.capSpot().orElse(Double.POSITIVE_INFINITY);
  }
}
