package org.ballast.domain.instrument;

/// Right of an option: to buy (call) or to sell (put).
public enum OptionType {
  CALL(1),
  PUT(-1);

  private final int sign;

  OptionType(int sign) {
    this.sign = sign;
  }

  /// The `w` of the pricing formulas: +1 for a call, -1 for a put.
  public int sign() {
    return sign;
  }
}
