package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.SQRT;
import static org.ballast.quant.math.Lanes.load;

import org.ballast.quant.math.ExpLanes;
import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.LogLanes;

/// What BSM options with carry feed the closed form.
final class SpotStages {
  private static final double EXPONENT_MAX = 512;
  // As BlackKernel.parity in `quant.pricing`.
  private static final double NEAR_THE_MONEY = 0.5;

  private SpotStages() {}

  static void assetPv(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var yield = load(block.dividendYield, at);
      var exponent = yield.neg().mul(load(block.years, at));
      var discount = ExpLanes.exp(exponent);
      var spot = load(block.underlying, at);
      var assetPv = spot.mul(discount);
      yield.intoArray(block.assetRate, i);
      discount.intoArray(block.yieldDiscount, i);
      assetPv.intoArray(block.assetPv, i);
      outside =
          outside
              .or(LaneGuard.moderate(spot, assetPv, load(block.years, at)))
              .or(LaneGuard.within(exponent, EXPONENT_MAX));
    }
    block.note(outside);
  }

  static void strikePv(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var rate = load(block.rate, at);
      var exponent = rate.neg().mul(load(block.years, at));
      var discount = ExpLanes.exp(exponent);
      var strike = load(block.strike, at);
      var strikePv = strike.mul(discount);
      rate.intoArray(block.cashRate, i);
      discount.intoArray(block.cashDiscount, i);
      strikePv.intoArray(block.strikePv, i);
      outside =
          outside
              .or(LaneGuard.moderate(strike))
              .or(LaneGuard.moderate(strikePv))
              .or(LaneGuard.within(exponent, EXPONENT_MAX));
    }
    block.note(outside);
  }

  static void moneyness(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var years = load(block.years, at);
      load(block.vol, at).mul(years.lanewise(SQRT)).intoArray(block.totalSd, i);
      var carry = load(block.cashRate, i).sub(load(block.assetRate, i));
      LogLanes.ofRatio(load(block.underlying, at), load(block.strike, at))
          .add(carry.mul(years))
          .intoArray(block.logMoneyness, i);
    }
  }

  /// Asset less strike, without cancellation where the two are close.
  static void parity(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var x = load(block.logMoneyness, i);
      var asset = load(block.assetPv, i);
      var strike = load(block.strikePv, i);
      strike
          .mul(ExpLanes.expm1(x))
          .blend(asset.sub(strike), x.abs().compare(LT, NEAR_THE_MONEY).not())
          .intoArray(block.parity, i);
    }
  }

  /// The smaller side, and it over the larger.
  static void sides(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var asset = load(block.assetPv, i);
      var strike = load(block.strikePv, i);
      var smaller = strike.blend(asset, isBelow);
      smaller.intoArray(block.smaller, i);
      smaller.div(asset.blend(strike, isBelow)).intoArray(block.ratio, i);
    }
  }
}
