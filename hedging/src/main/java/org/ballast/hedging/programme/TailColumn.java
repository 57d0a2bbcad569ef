package org.ballast.hedging.programme;

/// One trade of a tail programme: what a lot costs, how many there are, and what a lot gains in
/// every scenario net of its cost. Units: `cost` and `gains` in one currency. Domain: as [Column],
/// gains finite.
public record TailColumn(double cost, double upper, double[] gains) {
  public TailColumn {
    gains = gains.clone();
    new Column(cost, upper, Grain.CONTINUOUS, gains);
  }
}
