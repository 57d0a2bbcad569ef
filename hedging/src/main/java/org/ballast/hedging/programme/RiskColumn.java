package org.ballast.hedging.programme;

/// A decision that also moves risk factors and the market: a column, its impact and its moves.
///
/// Units: `moves` per lot, one a factor, in the root of the objective's currency (`FactorRoot`
/// makes them so); `impact` in the objective's currency per squared lot, of which half counts.
/// Domain: finite; impact is not negative and may be zero.
public record RiskColumn(Column column, double impact, double... moves) {
  public RiskColumn {
    moves = moves.clone();
    if (!(impact >= 0.0 && impact < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "impact must be finite and not negative: impact=" + impact);
    }
    for (var move : moves) {
      if (!(Math.abs(move) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("moves must be finite: move=" + move);
      }
    }
  }

  /// A copy of what one lot adds to each factor's move.
  @Override
  public double[] moves() {
    return moves.clone();
  }
}
