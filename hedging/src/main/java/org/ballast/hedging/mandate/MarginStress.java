package org.ballast.hedging.mandate;

/// A sudden move that no account may be liquidated in, in every corner of both signs. Units:
/// fractions, both relative. Domain: spot in (0, 1), vol in [0, 1).
public record MarginStress(double spot, double vol) {
  public MarginStress {
    if (!(spot > 0 && spot < 1) || !(vol >= 0 && vol < 1)) {
      throw new IllegalArgumentException(
          "margin stress must have spot in (0, 1) and vol in [0, 1): spot=" + spot + " vol=" + vol);
    }
  }
}
