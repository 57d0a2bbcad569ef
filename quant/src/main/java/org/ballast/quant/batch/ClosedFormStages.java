package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static org.ballast.quant.math.Lanes.load;

import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.Mills;
import org.ballast.quant.math.NormalLanes;

/// Vector twin of the closed form under every model, BlackKernel and BlackTerms in `quant.pricing`.
///
/// Symbols: x log-moneyness, s total standard deviation, a = |x|/s - s/2, b = a + s.
final class ClosedFormStages {
  private ClosedFormStages() {}

  /// Where the option stands, and whether the stages may value it.
  static void moneyness(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var s = load(block.totalSd, i);
      var a = load(block.logMoneyness, i).abs().div(s).sub(s.mul(0.5));
      var fromLeft = a.sub(Mills.FIT_MIN);
      var toRight = a.add(s).neg().add(NormalLanes.ARGUMENT_MAX);
      a.intoArray(block.near, i);
      var outside =
          LaneGuard.load(block.guard, i)
              .or(LaneGuard.moderate(s))
              .or(LaneGuard.nonNegative(fromLeft, toRight));
      if (outside.compare(NE, 0).anyTrue()) {
        block.markRare(i);
      }
    }
  }

  static void density(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      NormalLanes.density(load(block.near, i)).intoArray(block.density, i);
    }
  }

  static void millsDenominators(Block block) {
    block.mills.denominators(block.near, block.totalSd, block.length);
  }

  static void millsNumerators(Block block) {
    block.mills.numerators(block.near, block.totalSd, block.length);
  }

  static void millsDifferences(Block block) {
    block.mills.differences(block.near, block.totalSd, block.millsDifference, block.length);
  }

  static void millsPairs(Block block) {
    block.mills.pairs(
        block.near,
        block.totalSd,
        block.nearMills,
        block.farMills,
        block.millsDifference,
        block.length);
  }

  /// Out-of-the-money value `n(a) (R(a) - R(b))`, plus what the option is in the money.
  static void price(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var value = load(block.density, i).mul(load(block.millsDifference, i));
      var parity = load(block.sign, block.start + i).mul(load(block.parity, i));
      var intrinsic = parity.add(parity.abs()).mul(0.5);
      load(block.smaller, i).mul(value).add(intrinsic).intoArray(block.out.price, block.start + i);
    }
  }

  /// Both d, n(d), and `w N(w d)`.
  static void exercise(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var a = load(block.near, i);
      var b = a.add(load(block.totalSd, i));
      var density = load(block.density, i);
      var farDensity = density.mul(load(block.ratio, i));
      var tail = density.mul(load(block.nearMills, i));
      var farTail = farDensity.mul(load(block.farMills, i));
      b.blend(a.neg(), isBelow).intoArray(block.d1, i);
      a.blend(b.neg(), isBelow).intoArray(block.d2, i);
      farDensity.blend(density, isBelow).intoArray(block.density1, i);
      density.blend(farDensity, isBelow).intoArray(block.density2, i);
      var sign = load(block.sign, block.start + i);
      var isOut = sign.compare(GT, 0.0).eq(isBelow);
      var tail1 = farTail.blend(tail, isBelow);
      var tail2 = tail.blend(farTail, isBelow);
      var one = a.broadcast(1.0);
      sign.mul(one.sub(tail1).blend(tail1, isOut)).intoArray(block.exercise1, i);
      sign.mul(one.sub(tail2).blend(tail2, isOut)).intoArray(block.exercise2, i);
    }
  }
}
