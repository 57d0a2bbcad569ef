package org.ballast.domain.value;

/// An exact price in the venue's quote unit per one unit of the instrument. Units: `quote` per coin
/// for spot, futures and perpetuals; coin per coin for coin-settled options.
public record Price(Decimal amount, Asset quote) {
  public static Price parse(String amount, Asset quote) {
    return new Price(Decimal.parse(amount), quote);
  }

  public double toDouble() {
    return amount.toDouble();
  }

  @Override
  public String toString() {
    return amount + " " + quote;
  }
}
