package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.NE;
import static org.ballast.quant.math.Lanes.load;

import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.LogLanes;
import org.ballast.quant.math.Mills;
import org.ballast.quant.pricing.TotalSdGuessLanes;
import org.ballast.quant.pricing.TotalSdStepLanes;

/// Vector twin of the direct way of `ImpliedVol`: a guess and one step.
final class ImpliedVolStages {
  static final ImpliedVolStage[] ALL = {
    ImpliedVolStages::sides,
    ImpliedVolStages::value,
    ImpliedVolStages::logRatio,
    ImpliedVolStages::relativeLogRatio,
    ImpliedVolStages::logarithm,
    ImpliedVolStages::bachelier,
    ImpliedVolStages::guess,
    ImpliedVolStages::moneyness,
    ImpliedVolStages::millsDenominators,
    ImpliedVolStages::millsDifferences,
    ImpliedVolStages::difference,
    ImpliedVolStages::logValueRatio,
    ImpliedVolStages::newton,
    ImpliedVolStages::stretch,
    ImpliedVolStages::vol
  };

  private ImpliedVolStages() {}

  private static void sides(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var forward = load(block.batch.forward(), at);
      var strike = load(block.batch.strike(), at);
      var isAbove = forward.compare(GT, strike);
      forward.blend(strike, isAbove).intoArray(block.low, i);
      strike.blend(forward, isAbove).intoArray(block.high, i);
      LaneGuard.moderate(forward, strike, load(block.batch.years(), at))
          .or(LaneGuard.moderate(load(block.batch.discountFactor(), at)))
          .or(LaneGuard.unit(load(block.batch.sign(), at)))
          .intoArray(block.guard, i);
    }
  }

  /// The out-of-the-money value over the smaller of forward and strike.
  private static void value(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var parity = load(block.batch.forward(), at).sub(load(block.batch.strike(), at));
      var gain = parity.mul(load(block.batch.sign(), at));
      var intrinsic = gain.add(gain.abs()).mul(0.5);
      var discountFactor = load(block.batch.discountFactor(), at);
      var price = load(block.batch.price(), at);
      var aboveIntrinsic = discountFactor.neg().fma(intrinsic, price);
      var value = aboveIntrinsic.div(discountFactor.mul(load(block.low, i)));
      value.intoArray(block.value, i);
      LaneGuard.load(block.guard, i)
          .or(LaneGuard.positive(price.sub(discountFactor.mul(intrinsic))))
          .or(LaneGuard.fraction(value))
          .intoArray(block.guard, i);
    }
  }

  private static void logRatio(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      LogLanes.ofRatio(load(block.high, i), load(block.low, i))
          .add(TotalSdGuessLanes.LOG_RATIO_SHIFT)
          .intoArray(block.logRatio, i);
    }
  }

  private static void relativeLogRatio(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      TotalSdGuessLanes.relativeLogRatio(
              load(block.logRatio, i),
              load(block.value, i),
              load(block.high, i).div(load(block.low, i)))
          .intoArray(block.logarithm, i);
    }
  }

  private static void logarithm(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      TotalSdGuessLanes.logarithm(load(block.logarithm, i)).intoArray(block.logarithm, i);
    }
  }

  private static void bachelier(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      TotalSdGuessLanes.bachelier(load(block.logRatio, i), load(block.logarithm, i))
          .intoArray(block.bachelier, i);
    }
  }

  private static void guess(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      TotalSdGuessLanes.corrected(load(block.bachelier, i), load(block.logarithm, i))
          .intoArray(block.totalSd, i);
    }
  }

  /// Where the option stands, and whether the step may serve it.
  private static void moneyness(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var s = load(block.totalSd, i);
      var centre = load(block.logRatio, i).div(s);
      var near = TotalSdStepLanes.near(centre, s);
      centre.intoArray(block.centre, i);
      near.intoArray(block.near, i);
      var fromLeft = near.sub(Mills.FIT_MIN);
      var toRight = centre.neg().add(TotalSdStepLanes.CENTRE_MAX);
      LaneGuard.load(block.guard, i)
          .or(LaneGuard.positive(s))
          .or(LaneGuard.nonNegative(fromLeft, toRight))
          .intoArray(block.guard, i);
    }
  }

  private static void millsDenominators(ImpliedVolBlock block) {
    block.mills.denominators(block.near, block.totalSd, block.length);
  }

  private static void millsDifferences(ImpliedVolBlock block) {
    block.mills.differences(
        block.near, block.totalSd, block.difference, block.millsDivisor, block.length);
  }

  private static void difference(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      load(block.difference, i).div(load(block.millsDivisor, i)).intoArray(block.difference, i);
    }
  }

  private static void logValueRatio(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      TotalSdStepLanes.logRatio(load(block.difference, i), load(block.value, i))
          .intoArray(block.logValueRatio, i);
    }
  }

  private static void newton(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      var delta = TotalSdStepLanes.logError(load(block.near, i), load(block.logValueRatio, i));
      var newton = TotalSdStepLanes.newton(delta, load(block.difference, i));
      delta.intoArray(block.logError, i);
      newton.intoArray(block.newton, i);
      newton.div(load(block.totalSd, i)).intoArray(block.relativeNewton, i);
    }
  }

  private static void stretch(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      TotalSdStepLanes.stretch(
              load(block.totalSd, i),
              load(block.centre, i),
              load(block.logError, i),
              load(block.relativeNewton, i))
          .intoArray(block.stretch, i);
    }
  }

  /// The volatility, and whether it may stand.
  private static void vol(ImpliedVolBlock block) {
    for (int i = 0; i < block.length; i += Lanes.COUNT) {
      int at = block.start + i;
      var totalSd = load(block.newton, i).fma(load(block.stretch, i), load(block.totalSd, i));
      totalSd.div(load(block.batch.years(), at).sqrt()).intoArray(block.vol, at);
      var isTooLong = LaneGuard.within(load(block.relativeNewton, i), TotalSdStepLanes.STEP_MAX);
      if (LaneGuard.load(block.guard, i).or(isTooLong).compare(NE, 0).anyTrue()) {
        block.markRare(i);
      }
    }
  }
}
