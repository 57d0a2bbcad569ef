package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.ballast.quant.math.Lanes.load;

import jdk.incubator.vector.VectorOperators;
import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.LogLanes;

/// What Black-76 and coin-settled options feed the closed form.
final class ForwardStages {
  private ForwardStages() {}

  static void totalSd(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var rootYears = load(block.years, block.start + i).lanewise(VectorOperators.SQRT);
      rootYears.intoArray(block.rootYears, i);
      load(block.vol, block.start + i).mul(rootYears).intoArray(block.totalSd, i);
    }
  }

  static void logMoneyness(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      LogLanes.ofRatio(load(block.underlying, at), load(block.strike, at))
          .intoArray(block.logMoneyness, i);
    }
  }

  /// Values in the quote currency, discounted.
  static void discounted(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.underlying, at);
      var strike = load(block.strike, at);
      var discountFactor = load(block.discountFactor, at);
      var smaller = strike.blend(forward, forward.compare(LT, strike));
      discountFactor.mul(smaller).intoArray(block.smaller, i);
      discountFactor.mul(forward.sub(strike)).intoArray(block.parity, i);
      LaneGuard.moderate(forward, strike, load(block.years, at))
          .or(LaneGuard.moderate(discountFactor))
          .or(LaneGuard.unit(load(block.sign, at)))
          .intoArray(block.guard, i);
    }
  }

  /// Values in coin.
  static void inCoin(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.underlying, at);
      var strike = load(block.strike, at);
      var one = forward.broadcast(1.0);
      strike.div(forward).blend(one, forward.compare(LT, strike)).intoArray(block.smaller, i);
      forward.sub(strike).div(forward).intoArray(block.parity, i);
      LaneGuard.moderate(forward, strike, load(block.years, at))
          .or(LaneGuard.unit(load(block.sign, at)))
          .intoArray(block.guard, i);
    }
  }

  /// The smaller of forward and strike over the larger.
  static void ratio(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var forward = load(block.underlying, block.start + i);
      var strike = load(block.strike, block.start + i);
      var isBelow = forward.compare(LT, strike);
      var smaller = strike.blend(forward, isBelow);
      smaller.div(forward.blend(strike, isBelow)).intoArray(block.ratio, i);
    }
  }

  /// One discount factor for both sides.
  static void discounts(Block block) {
    System.arraycopy(block.discountFactor, block.start, block.assetDiscount, 0, block.length);
  }

  /// No carry enters the remaining sensitivities.
  static void noCarry(Block block) {
    System.arraycopy(block.discountFactor, block.start, block.cashDiscount, 0, block.length);
    block.clearCarry();
  }
}
