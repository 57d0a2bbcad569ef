package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.LogLanes;
import org.ballast.quant.pricing.ImpliedVol;
import org.ballast.quant.pricing.TotalSdGuessLanes;
import org.ballast.quant.pricing.TotalSdStepLanes;

/// Vector twin of the direct way of [ImpliedVol]: NaN where that does not serve.
final class ImpliedVolStages {
  private ImpliedVolStages() {}

  /// Log ratio, its root and the out-of-the-money value.
  static void normalise(
      ImpliedVolBlock block, ImpliedVolBatch batch, int from, int lanes, double[] vol) {
    for (int i = 0; i < lanes; i += Lanes.COUNT) {
      var forward = Lanes.load(batch.forward(), from + i);
      var strike = Lanes.load(batch.strike(), from + i);
      var low = forward.min(strike);
      var high = forward.max(strike);
      var sign = Lanes.load(batch.sign(), from + i);
      var discountFactor = Lanes.load(batch.discountFactor(), from + i);
      var price = Lanes.load(batch.price(), from + i);
      var years = Lanes.load(batch.years(), from + i);
      var intrinsic = sign.mul(forward.sub(strike)).max(0);
      var value = discountFactor.neg().fma(intrinsic, price).div(discountFactor.mul(low));
      var isInDomain =
          low.compare(GE, ImpliedVol.PRICE_MIN)
              .and(high.compare(LE, ImpliedVol.PRICE_MAX))
              .and(sign.abs().compare(EQ, 1))
              .and(years.compare(GT, 0))
              .and(years.compare(LE, Double.MAX_VALUE))
              .and(discountFactor.compare(GT, 0))
              .and(price.compare(GT, discountFactor.mul(intrinsic)))
              .and(value.compare(GE, ImpliedVol.VALUE_MIN))
              .and(value.compare(LT, 1));
      value.broadcast(Double.NaN).blend(value, isInDomain).intoArray(block.value, i);
      LogLanes.ofRatio(high, low).max(TotalSdGuessLanes.LOG_RATIO_MIN).intoArray(block.logRatio, i);
      high.div(low).sqrt().intoArray(block.root, i);
    }
  }

  static void guess(
      ImpliedVolBlock block, ImpliedVolBatch batch, int from, int lanes, double[] vol) {
    for (int i = 0; i < lanes; i += Lanes.COUNT) {
      TotalSdGuessLanes.of(
              Lanes.load(block.logRatio, i), Lanes.load(block.value, i), Lanes.load(block.root, i))
          .intoArray(block.totalSd, i);
    }
  }

  static void difference(
      ImpliedVolBlock block, ImpliedVolBatch batch, int from, int lanes, double[] vol) {
    for (int i = 0; i < lanes; i += Lanes.COUNT) {
      TotalSdStepLanes.difference(Lanes.load(block.logRatio, i), Lanes.load(block.totalSd, i))
          .intoArray(block.difference, i);
    }
  }

  static void improve(
      ImpliedVolBlock block, ImpliedVolBatch batch, int from, int lanes, double[] vol) {
    for (int i = 0; i < lanes; i += Lanes.COUNT) {
      TotalSdStepLanes.improve(
              Lanes.load(block.logRatio, i),
              Lanes.load(block.value, i),
              Lanes.load(block.totalSd, i),
              Lanes.load(block.difference, i))
          .div(Lanes.load(batch.years(), from + i).sqrt())
          .intoArray(vol, from + i);
    }
  }
}
