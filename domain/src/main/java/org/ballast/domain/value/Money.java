package org.ballast.domain.value;

/// An exact amount of one currency. Amounts of different currencies do not add.
public record Money(Decimal amount, Asset currency) {
  public static Money zero(Asset currency) {
    return new Money(Decimal.ZERO, currency);
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(amount.plus(other.amount), currency);
  }

  public Money minus(Money other) {
    return plus(other.negate());
  }

  public Money negate() {
    return new Money(amount.negate(), currency);
  }

  @Override
  public String toString() {
    return amount + " " + currency;
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies must be equal to add: left=" + this + " right=" + other);
    }
  }
}
