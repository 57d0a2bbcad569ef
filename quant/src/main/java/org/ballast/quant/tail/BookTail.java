package org.ballast.quant.tail;

import java.time.Duration;
import java.util.List;
import org.ballast.quant.distribution.LossDistribution;
import org.ballast.quant.distribution.PnlExplanation;
import org.ballast.quant.moves.FrozenScenarioSet;

/// The loss distribution of a book over one scenario set.
///
/// `positions` are in the order of the book, positions before balances, and explain the expected
/// shortfall at the highest confidence; `worst` starts with the worst, each explained factor by
/// factor.
public record BookTail(
    TailMethod method,
    Duration horizon,
    FrozenScenarioSet set,
    LossDistribution distribution,
    List<TailLevel> levels,
    List<PositionTail> positions,
    List<PnlExplanation> worst) {
  public BookTail {
    levels = List.copyOf(levels);
    positions = List.copyOf(positions);
    worst = List.copyOf(worst);
  }
}
