package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static org.ballast.quant.math.Lanes.load;

import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.LogLanes;

/// What Black-76 and coin-settled options feed the closed form.
final class ForwardStages {
  private ForwardStages() {}

  /// Total standard deviation and log-moneyness.
  static void moneyness(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.underlying, at);
      var strike = load(block.strike, at);
      var years = load(block.years, at);
      outside = outside.or(LaneGuard.moderate(forward, strike, years));
      load(block.vol, at).mul(years.lanewise(SQRT)).intoArray(block.totalSd, i);
      LogLanes.ofRatio(forward, strike).intoArray(block.logMoneyness, i);
    }
    block.note(outside);
  }

  /// Price in the quote currency.
  static void price(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.underlying, at);
      var strike = load(block.strike, at);
      var sign = load(block.sign, at);
      var discountFactor = load(block.discountFactor, at);
      outside = outside.or(LaneGuard.moderate(discountFactor)).or(LaneGuard.unit(sign));
      var smaller = discountFactor.mul(strike.blend(forward, forward.compare(LT, strike)));
      var parity = sign.mul(discountFactor.mul(forward.sub(strike)));
      var value = load(block.density, i).mul(ClosedFormStages.millsDifference(block, i));
      var intrinsic = parity.add(parity.abs()).mul(0.5);
      smaller.mul(value).add(intrinsic).intoArray(block.out.price, at);
    }
    block.note(outside);
  }

  /// Price in the quote currency, delta, and n(d1).
  static void priceAndDelta(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var sign = load(block.sign, at);
      var discountFactor = load(block.discountFactor, at);
      outside = outside.or(LaneGuard.moderate(discountFactor)).or(LaneGuard.unit(sign));
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var density = load(block.density, i);
      var ratio = load(block.ratio, i);
      var divisor = load(block.millsDivisor, i);
      var scale = divisor.broadcast(1.0).div(divisor);
      var tail = density.mul(load(block.nearMills, i).mul(scale));
      var farTail = density.mul(load(block.farMills, i).mul(scale)).mul(ratio);
      var exercise = ClosedFormStages.exercise(sign, farTail.blend(tail, isBelow), isBelow);
      density.mul(ratio).blend(density, isBelow).intoArray(block.density1, i);
      discountFactor.mul(exercise).intoArray(block.out.delta, at);
      var value = density.mul(load(block.millsDifference, i).div(divisor));
      ClosedFormStages.writePrice(block, i, sign, value);
    }
    block.note(outside);
  }

  /// The side that is worth less, it over the other, and forward less strike, in the quote
  /// currency.
  static void discounted(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.underlying, at);
      var strike = load(block.strike, at);
      var discountFactor = load(block.discountFactor, at);
      outside = outside.or(LaneGuard.moderate(discountFactor));
      var isBelow = forward.compare(LT, strike);
      var smaller = strike.blend(forward, isBelow);
      discountFactor.mul(smaller).intoArray(block.smaller, i);
      discountFactor.mul(forward.sub(strike)).intoArray(block.parity, i);
      smaller.div(forward.blend(strike, isBelow)).intoArray(block.ratio, i);
    }
    block.note(outside);
  }

  /// The same in coin.
  static void inCoin(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.underlying, at);
      var strike = load(block.strike, at);
      var isBelow = forward.compare(LT, strike);
      var one = forward.broadcast(1.0);
      strike.div(forward).blend(one, isBelow).intoArray(block.smaller, i);
      forward.sub(strike).div(forward).intoArray(block.parity, i);
      var smaller = strike.blend(forward, isBelow);
      smaller.div(forward.blend(strike, isBelow)).intoArray(block.ratio, i);
    }
  }

  /// No carry enters the remaining sensitivities.
  static void noCarry(Block block) {
    System.arraycopy(block.discountFactor, block.start, block.cashDiscount, 0, block.length);
    block.clearCarry();
  }
}
