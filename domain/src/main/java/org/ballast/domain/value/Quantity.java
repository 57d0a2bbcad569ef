package org.ballast.domain.value;

/// A signed exact amount held or traded, in the venue's own unit; positive is long. Units: coin for
/// options, spot and linear contracts; USD for inverse futures and perpetuals.
public record Quantity(Decimal amount, Asset unit) {
  public static Quantity parse(String amount, Asset unit) {
    return new Quantity(Decimal.parse(amount), unit);
  }

  public Quantity plus(Quantity other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException(
          "units must be equal to add: left=" + this + " right=" + other);
    }
    return new Quantity(amount.plus(other.amount), unit);
  }

  public Quantity negate() {
    return new Quantity(amount.negate(), unit);
  }

  public int signum() {
    return amount.signum();
  }

  public double toDouble() {
    return amount.toDouble();
  }

  @Override
  public String toString() {
    return amount + " " + unit;
  }
}
