package org.ballast.domain.order;

/// Direction of a trade.
public enum Side {
  BUY(1),
  SELL(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /// +1 for a purchase, -1 for a sale.
  public int sign() {
    return sign;
  }
}
