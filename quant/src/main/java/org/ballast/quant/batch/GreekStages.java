package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.ballast.quant.math.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.ballast.quant.math.Lanes;

/// Vector twin of BlackGreeks.of in `quant.pricing`: sensitivities in spot or forward.
final class GreekStages {
  private GreekStages() {}

  /// Delta.
  static void delta(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var farTail = load(block.farTail, i).mul(load(block.ratio, i));
      var tail = farTail.blend(load(block.nearTail, i), isBelow);
      assetDiscount(block, i)
          .mul(ClosedFormStages.exercise(load(block.sign, at), tail, isBelow))
          .intoArray(block.out.delta, at);
    }
  }

  /// Gamma, vega, vanna, volga, and theta without carry.
  static void slopes(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var underlying = load(block.underlying, at);
      var vol = load(block.vol, at);
      var totalSd = load(block.totalSd, i);
      var a = load(block.near, i);
      var b = a.add(totalSd);
      var density = assetDiscount(block, i).mul(load(block.density1, i));
      var amount = underlying.mul(density);
      var inverseSd = totalSd.broadcast(1.0).div(totalSd);
      var inverseVol = vol.broadcast(1.0).div(vol);
      var d2 = ClosedFormStages.d2(a, b, isBelow);
      var product = ClosedFormStages.d1(a, b, isBelow).mul(d2);
      var vega = amount.mul(totalSd.mul(inverseVol));
      vega.intoArray(block.out.vega, at);
      density.mul(inverseSd).div(underlying).intoArray(block.out.gamma, at);
      // The zero stands for the carry and clears a negative zero as it would.
      amount.mul(vol).mul(-0.5).mul(vol.mul(inverseSd)).add(0.0).intoArray(block.out.theta, at);
      density.neg().mul(d2).mul(inverseVol).intoArray(block.out.vanna, at);
      vega.mul(product).mul(inverseVol).intoArray(block.out.volga, at);
    }
  }

  static void carryTheta(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var assetValue = load(block.underlying, at).mul(load(block.out.delta, at));
      var paid = load(block.cashDiscount, i).mul(load(block.exercise2, i));
      var strikeValue = load(block.strike, at).mul(paid);
      var carried = load(block.assetRate, i).mul(assetValue);
      load(block.out.theta, at)
          .add(carried.sub(load(block.cashRate, i).mul(strikeValue)))
          .intoArray(block.out.theta, at);
    }
  }

  static void rates(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var years = load(block.years, at);
      var assetValue = load(block.underlying, at).mul(load(block.out.delta, at));
      var paid = load(block.cashDiscount, i).mul(load(block.exercise2, i));
      var strike = load(block.strike, at);
      years.mul(strike.mul(paid)).intoArray(block.out.rho, at);
      years.neg().mul(assetValue).intoArray(block.out.phi, at);
      paid.neg().intoArray(block.out.dualDelta, at);
      load(block.cashDiscount, i)
          .mul(load(block.density2, i))
          .mul(load(block.inverseSd, i))
          .div(strike)
          .intoArray(block.out.dualGamma, at);
    }
  }

  /// Charm, veta and colour.
  static void timeSlopes(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var inverseSd = load(block.inverseSd, i);
      var inverseRoot = load(block.vol, at).mul(inverseSd);
      var halfPerYear = inverseRoot.mul(0.5).mul(inverseRoot);
      var d1 = load(block.d1, i);
      var d2 = load(block.d2, i);
      var product = d1.mul(d2);
      var yield = load(block.assetRate, i);
      var carry = load(block.cashRate, i).sub(yield);
      var drift = yield.add(carry.mul(d1).mul(inverseSd));
      var density = assetDiscount(block, i).mul(load(block.density1, i));
      var one = d1.broadcast(1.0);
      yield
          .mul(load(block.out.delta, at))
          .sub(density.mul(carry.mul(inverseSd).sub(halfPerYear.mul(d2))))
          .intoArray(block.out.charm, at);
      load(block.out.vega, at)
          .mul(drift.sub(halfPerYear.mul(one.add(product))))
          .intoArray(block.out.veta, at);
      load(block.out.gamma, at)
          .mul(drift.add(halfPerYear.mul(one.sub(product))))
          .intoArray(block.out.color, at);
    }
  }

  /// Speed and zomma.
  static void gammaSlopes(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var inverseSd = load(block.inverseSd, i);
      var inverseVol = load(block.inverseVol, i);
      var d1 = load(block.d1, i);
      var gamma = load(block.out.gamma, at);
      gamma
          .neg()
          .div(load(block.underlying, at))
          .mul(d1.mul(inverseSd).add(1))
          .intoArray(block.out.speed, at);
      gamma.mul(d1.mul(load(block.d2, i)).sub(1)).mul(inverseVol).intoArray(block.out.zomma, at);
    }
  }

  /// Ultima and the slope of vanna in the volatility.
  static void volCurvatures(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var inverseVol = load(block.inverseVol, i);
      var d1 = load(block.d1, i);
      var d2 = load(block.d2, i);
      var product = d1.mul(d2);
      var density = assetDiscount(block, i).mul(load(block.density1, i));
      var one = d1.broadcast(1.0);
      var squares = product.mul(one.sub(product)).add(d1.mul(d1)).add(d2.mul(d2));
      load(block.out.vega, at)
          .neg()
          .mul(inverseVol)
          .mul(inverseVol)
          .mul(squares)
          .intoArray(block.out.ultima, at);
      density
          .neg()
          .mul(inverseVol)
          .mul(inverseVol)
          .mul(product.mul(d2).sub(d1).sub(d2))
          .intoArray(block.out.vannaVolSlope, at);
    }
  }

  private static DoubleVector assetDiscount(Block block, int i) {
    return load(block.assetDiscount, block.assetDiscountStart + i);
  }
}
