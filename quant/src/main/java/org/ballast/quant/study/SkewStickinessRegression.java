package org.ballast.quant.study;

import java.util.OptionalDouble;
import org.ballast.quant.delta.ExpirySmile;
import org.ballast.quant.math.Log;

/// Least squares, through the origin, of how volatilities at the money moved on what their slopes
/// along the smile said, each expiry weighted as vega is, by its years. Source: Bergomi 2009.
final class SkewStickinessRegression {
  private double products;
  private double squares;

  void add(ExpirySmile before, ExpirySmile after) {
    var move = Log.ofRatio(after.forward(), before.forward());
    var said = before.volPerLogStrike(before.forward()) * move;
    var moved = after.impliedVol(after.forward()) - before.impliedVol(before.forward());
    products += before.years() * said * moved;
    squares += before.years() * said * said;
  }

  void add(SkewStickinessRegression other) {
    products += other.products;
    squares += other.squares;
  }

  /// Empty where no smile had a slope, or no forward moved.
  OptionalDouble ratio() {
    return squares > 0 ? OptionalDouble.of(products / squares) : OptionalDouble.empty();
  }
}
