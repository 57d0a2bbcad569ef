package org.ballast.hedging.collateral;

import java.util.List;
import java.util.SortedMap;

/// Where to hold collateral: the answer to a [CollateralProblem].
public sealed interface CollateralPlan {
  /// An amount to move. Units: USD as sent.
  record Move(CollateralTransfer transfer, double amountUsd) {}

  /// A move kept for when a scenario is seen.
  record LaterMove(String scenario, CollateralTransfer transfer, double amountUsd) {}

  /// What a plan costs over the horizon. Units: USD. `carryUsd` is the yield given up against the
  /// best place, `failureUsd` the expected loss from places that fail, `shortfallUsd` the expected
  /// penalty of being short.
  record Cost(double carryUsd, double failureUsd, double transferUsd, double shortfallUsd) {
    public double totalUsd() {
      return carryUsd + failureUsd + transferUsd + shortfallUsd;
    }
  }

  /// A limit that keeps the plan from being cheaper. Units: `savedPerUsd` is the USD saved over the
  /// horizon per USD by which it is widened, or the need lowered.
  record Binding(String limit, double savedPerUsd) {}

  /// Collateral that is missing. Units: `amountUsd` after haircuts; `worstScenario` is the one that
  /// decides, empty for a cap.
  record Shortfall(String where, String worstScenario, double amountUsd) {}

  /// Every account survives what it must, at least cost; `heldUsd` by node after the moves.
  record Solved(
      List<Move> moves,
      List<LaterMove> laterMoves,
      SortedMap<CollateralNode, Double> heldUsd,
      Cost cost,
      Cost costBefore,
      List<Binding> binding)
      implements CollateralPlan {
    public Solved {
      moves = List.copyOf(moves);
      laterMoves = List.copyOf(laterMoves);
      binding = List.copyOf(binding);
    }
  }

  /// It cannot be done with what there is. `shortfalls` sum to the least additional collateral that
  /// would do, and `moves` are the best meanwhile.
  record Lacking(
      List<Shortfall> shortfalls, List<Move> moves, SortedMap<CollateralNode, Double> heldUsd)
      implements CollateralPlan {
    public Lacking {
      shortfalls = List.copyOf(shortfalls);
      moves = List.copyOf(moves);
    }

    public double totalUsd() {
      return shortfalls.stream().mapToDouble(Shortfall::amountUsd).sum();
    }
  }

  /// The programme was not solved within its limit of steps.
  record NotSolved() implements CollateralPlan {}
}
