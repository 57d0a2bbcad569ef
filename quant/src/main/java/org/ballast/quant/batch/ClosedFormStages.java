package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.ballast.quant.math.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.Mills;
import org.ballast.quant.math.NormalLanes;

/// Vector twin of the closed form under every model, BlackKernel and BlackTerms in `quant.pricing`.
///
/// Symbols: x log-moneyness, s total standard deviation, a = |x|/s - s/2, b = a + s.
final class ClosedFormStages {
  private ClosedFormStages() {}

  /// Where the option stands, and whether the stages may value it.
  static void near(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var s = load(block.totalSd, i);
      var a = load(block.logMoneyness, i).abs().div(s).sub(s.mul(0.5));
      var fromLeft = a.sub(Mills.FIT_MIN);
      var toRight = a.broadcast(NormalLanes.ARGUMENT_MAX).sub(a.add(s));
      outside = outside.or(LaneGuard.moderate(s)).or(LaneGuard.nonNegative(fromLeft, toRight));
      a.intoArray(block.near, i);
    }
    block.note(outside);
  }

  static void density(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      NormalLanes.densityOfRounded(load(block.near, i)).intoArray(block.density, i);
    }
  }

  static void millsDenominators(Block block) {
    block.mills.denominators(block.near, block.totalSd, block.length);
  }

  static void millsDifferences(Block block) {
    block.mills.differences(
        block.near, block.totalSd, block.millsDifference, block.millsDivisor, block.length);
  }

  static void millsPairs(Block block) {
    block.mills.pairs(
        block.near,
        block.totalSd,
        block.nearMills,
        block.farMills,
        block.millsDifference,
        block.millsDivisor,
        block.length);
  }

  /// R(a) - R(b).
  static DoubleVector millsDifference(Block block, int i) {
    return load(block.millsDifference, i).div(load(block.millsDivisor, i));
  }

  /// Out-of-the-money value `n(a) (R(a) - R(b))`, plus what the option is in the money.
  static void price(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var sign = load(block.sign, block.start + i);
      outside = outside.or(LaneGuard.unit(sign));
      var value = load(block.density, i).mul(millsDifference(block, i));
      writePrice(block, i, sign, value);
    }
    block.note(outside);
  }

  /// The same, n(a) R(a), n(a) R(b) and n(d1).
  static void priceAndTails(Block block) {
    var outside = LaneGuard.none();
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var sign = load(block.sign, block.start + i);
      outside = outside.or(LaneGuard.unit(sign));
      var density = load(block.density, i);
      var divisor = load(block.millsDivisor, i);
      var scale = divisor.broadcast(1.0).div(divisor);
      density.mul(load(block.nearMills, i).mul(scale)).intoArray(block.nearTail, i);
      density.mul(load(block.farMills, i).mul(scale)).intoArray(block.farTail, i);
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      density.mul(load(block.ratio, i)).blend(density, isBelow).intoArray(block.density1, i);
      writePrice(block, i, sign, density.mul(millsDifference(block, i)));
    }
    block.note(outside);
  }

  static void writePrice(Block block, int i, DoubleVector sign, DoubleVector value) {
    var parity = sign.mul(load(block.parity, i));
    var intrinsic = parity.add(parity.abs()).mul(0.5);
    load(block.smaller, i).mul(value).add(intrinsic).intoArray(block.out.price, block.start + i);
  }

  /// n(d2) and `w N(w d2)`.
  static void strikeExercise(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var density = load(block.density, i);
      var ratio = load(block.ratio, i);
      var tail = load(block.nearTail, i);
      var farTail = load(block.farTail, i).mul(ratio);
      density.blend(density.mul(ratio), isBelow).intoArray(block.density2, i);
      exercise(load(block.sign, block.start + i), tail.blend(farTail, isBelow), isBelow)
          .intoArray(block.exercise2, i);
    }
  }

  /// Both d, 1/s and 1/vol.
  static void terms(Block block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var isBelow = load(block.logMoneyness, i).compare(LT, 0.0);
      var totalSd = load(block.totalSd, i);
      var vol = load(block.vol, block.start + i);
      var a = load(block.near, i);
      var b = a.add(totalSd);
      d1(a, b, isBelow).intoArray(block.d1, i);
      d2(a, b, isBelow).intoArray(block.d2, i);
      totalSd.broadcast(1.0).div(totalSd).intoArray(block.inverseSd, i);
      vol.broadcast(1.0).div(vol).intoArray(block.inverseVol, i);
    }
  }

  static DoubleVector d1(DoubleVector a, DoubleVector b, VectorMask<Double> isBelow) {
    return b.blend(a.neg(), isBelow);
  }

  static DoubleVector d2(DoubleVector a, DoubleVector b, VectorMask<Double> isBelow) {
    return a.blend(b.neg(), isBelow);
  }

  /// The tail out of the money, the rest in the money, with the sign of the option.
  static DoubleVector exercise(DoubleVector sign, DoubleVector tail, VectorMask<Double> isBelow) {
    var isOut = sign.compare(GT, 0.0).eq(isBelow);
    return sign.mul(tail.broadcast(1.0).sub(tail).blend(tail, isOut));
  }
}
