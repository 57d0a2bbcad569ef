package org.ballast.quant.margin.deribit;

import java.util.List;
import org.ballast.quant.internal.Check;

/// Moves far beyond the price range, with volatility up, that count in part.
///
/// Units: `moves` as fractions of the forward; `dampenerUsd` in USD, taken off each loss. An option
/// loss at move x counts by `factor` times price range / |x|. Domain: moves above -1 and not zero.
public record ExtendedTable(List<Double> moves, double factor, double dampenerUsd) {
  public ExtendedTable {
    moves = List.copyOf(moves);
    for (var move : moves) {
      Check.above("extended move", move, -1);
      Check.finite("extended move", move);
      if (move == 0) {
        throw new IllegalArgumentException("extended move must not be zero: moves=" + moves);
      }
    }
    Check.nonNegative("factor", factor);
    Check.nonNegative("dampenerUsd", dampenerUsd);
  }
}
