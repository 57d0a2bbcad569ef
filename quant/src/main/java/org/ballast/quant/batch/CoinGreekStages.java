package org.ballast.quant.batch;

import static org.ballast.quant.math.Lanes.load;

import org.ballast.quant.math.Lanes;

/// Vector twin of BlackGreeks.ofCoin in `quant.pricing`: sensitivities of a coin price.
final class CoinGreekStages {
  private CoinGreekStages() {}

  static void delta(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var forward = load(block.underlying, block.start + i);
      var perCoin = forward.broadcast(1.0).div(forward);
      var ratio = load(block.strike, block.start + i).div(forward);
      var netDelta = ratio.mul(load(block.exercise2, i));
      perCoin.intoArray(block.perCoin, i);
      netDelta.intoArray(block.netDelta, i);
      netDelta.mul(perCoin).intoArray(block.out.delta, block.start + i);
    }
  }

  /// Gamma, vega and theta.
  static void curvature(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var vol = load(block.vol, at);
      var inverseSd = load(block.inverseSd, i);
      var rootYears = load(block.totalSd, i).mul(load(block.inverseVol, i));
      var perCoin = load(block.perCoin, i);
      var density = load(block.density1, i);
      var peak = density.mul(inverseSd);
      var gamma = peak.sub(load(block.netDelta, i).mul(2)).mul(perCoin).mul(perCoin);
      gamma.intoArray(block.out.gamma, at);
      density.mul(rootYears).intoArray(block.out.vega, at);
      density.mul(vol).mul(-0.5).mul(vol.mul(inverseSd)).intoArray(block.out.theta, at);
    }
  }

  static void volSlopes(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var inverseVol = load(block.inverseVol, i);
      var d1 = load(block.d1, i);
      var product = d1.mul(load(block.d2, i));
      load(block.density1, i)
          .neg()
          .mul(d1)
          .mul(inverseVol)
          .mul(load(block.perCoin, i))
          .intoArray(block.out.vanna, at);
      load(block.out.vega, at).mul(product).mul(inverseVol).intoArray(block.out.volga, at);
    }
  }

  static void rates(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var perCoin = load(block.perCoin, i);
      var rho = load(block.years, at).mul(load(block.netDelta, i));
      rho.intoArray(block.out.rho, at);
      rho.neg().intoArray(block.out.phi, at);
      load(block.exercise2, i).neg().mul(perCoin).intoArray(block.out.dualDelta, at);
      load(block.density2, i)
          .mul(load(block.inverseSd, i))
          .div(load(block.strike, at))
          .mul(perCoin)
          .intoArray(block.out.dualGamma, at);
    }
  }

  /// Speed and zomma.
  static void gammaSlopes(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var inverseSd = load(block.inverseSd, i);
      var inverseVol = load(block.inverseVol, i);
      var perCoin = load(block.perCoin, i);
      var d1 = load(block.d1, i);
      var density = load(block.density1, i);
      var peak = density.mul(inverseSd).mul(d1.mul(inverseSd).add(4));
      load(block.netDelta, i)
          .mul(6)
          .sub(peak)
          .mul(perCoin)
          .mul(perCoin)
          .mul(perCoin)
          .intoArray(block.out.speed, at);
      density
          .mul(inverseVol)
          .mul(perCoin)
          .mul(perCoin)
          .mul(d1.mul(d1).sub(1).mul(inverseSd).add(d1))
          .intoArray(block.out.zomma, at);
    }
  }

  /// Charm, veta and colour.
  static void timeSlopes(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var vol = load(block.vol, at);
      var inverseRoot = vol.mul(load(block.inverseSd, i));
      var halfPerYear = inverseRoot.mul(0.5).mul(inverseRoot);
      var d1 = load(block.d1, i);
      var product = d1.mul(load(block.d2, i));
      load(block.density1, i)
          .mul(d1)
          .mul(halfPerYear)
          .mul(load(block.perCoin, i))
          .intoArray(block.out.charm, at);
      load(block.out.vega, at)
          .neg()
          .mul(halfPerYear)
          .mul(product.add(1))
          .intoArray(block.out.veta, at);
      load(block.out.zomma, at).neg().mul(halfPerYear).mul(vol).intoArray(block.out.color, at);
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
      var one = d1.broadcast(1.0);
      var squares = product.mul(one.sub(product)).add(d1.mul(d1)).add(d2.mul(d2));
      load(block.out.vega, at)
          .neg()
          .mul(inverseVol)
          .mul(inverseVol)
          .mul(squares)
          .intoArray(block.out.ultima, at);
      load(block.density1, i)
          .mul(inverseVol)
          .mul(inverseVol)
          .mul(load(block.perCoin, i))
          .mul(d1.add(d2).sub(d1.mul(product)))
          .intoArray(block.out.vannaVolSlope, at);
    }
  }
}
