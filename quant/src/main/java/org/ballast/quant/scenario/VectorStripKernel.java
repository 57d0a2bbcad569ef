package org.ballast.quant.scenario;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.ballast.quant.math.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.ballast.quant.math.Lanes;
import org.ballast.quant.math.MillsLanes;
import org.ballast.quant.math.NormalLanes;

/// Vector twin of [ScalarStripKernel], bit-equal to it in every scenario.
///
/// The bounds of the reference keep every lane inside the domains of the lane functions. The work
/// is cut into stages that pass columns through a first-level cache, and they are called through an
/// array: fused into one loop the compiler gives up inlining and allocates every vector.
final class VectorStripKernel implements StripKernel {
  private static final Stage[] STAGES = {
    VectorStripKernel::standardise,
    VectorStripKernel::density,
    VectorStripKernel::nearRatio,
    VectorStripKernel::farRatio,
    VectorStripKernel::accumulate
  };

  private final Columns columns = new Columns();

  @Override
  public void accumulate(OptionLine line, StripBlock block, double[] sums) {
    columns.sums = sums;
    for (var stage : STAGES) {
      stage.run(line, block, columns);
    }
  }

  private interface Stage {
    void run(OptionLine line, StripBlock block, Columns columns);
  }

  /// What one stage leaves for the next.
  private static final class Columns {
    final double[] a = new double[StripBlock.CAPACITY];
    final double[] near = new double[StripBlock.CAPACITY];
    final double[] nearRatio = new double[StripBlock.CAPACITY];
    final double[] far = new double[StripBlock.CAPACITY];
    final double[] density = new double[StripBlock.CAPACITY];
    final double[] farRatio = new double[StripBlock.CAPACITY];
    double[] sums = {};
  }

  private static void standardise(OptionLine line, StripBlock block, Columns columns) {
    for (int i = 0; i < block.size(); i += Lanes.COUNT) {
      var skew = load(block.skewShift, i);
      var shift = load(block.volShift, i);
      var scale = load(block.volScale, i);
      var logForward = load(block.logForwardFactor, i);
      var skewed = skew.fma(DoubleVector.broadcast(Lanes.SPECIES, -line.logMoneyness()), shift);
      var totalSd =
          scale
              .fma(DoubleVector.broadcast(Lanes.SPECIES, line.vol()), skewed)
              .max(ScalarStripKernel.TOTAL_SD_MIN);
      var centre = logForward.add(line.logMoneyness()).abs().div(totalSd);
      var half = DoubleVector.broadcast(Lanes.SPECIES, 0.5);
      var a = totalSd.fma(half.neg(), centre);
      a.intoArray(columns.a, i);
      a.abs().min(ScalarStripKernel.NEAR_MAX).intoArray(columns.near, i);
      totalSd.fma(half, centre).min(ScalarStripKernel.FAR_MAX).intoArray(columns.far, i);
    }
  }

  private static void density(OptionLine line, StripBlock block, Columns columns) {
    for (int i = 0; i < block.size(); i += Lanes.COUNT) {
      NormalLanes.densityOfRounded(load(columns.near, i)).intoArray(columns.density, i);
    }
  }

  private static void nearRatio(OptionLine line, StripBlock block, Columns columns) {
    ratios(columns.near, columns.nearRatio, block.size());
  }

  private static void farRatio(OptionLine line, StripBlock block, Columns columns) {
    ratios(columns.far, columns.farRatio, block.size());
  }

  /// Two vectors a step, because each multiply-add of a polynomial waits for the one before.
  private static void ratios(double[] arguments, double[] ratios, int size) {
    for (int i = 0; i < size; i += 2 * Lanes.COUNT) {
      var first = MillsLanes.ratio(load(arguments, i));
      var second = MillsLanes.ratio(load(arguments, i + Lanes.COUNT));
      first.intoArray(ratios, i);
      second.intoArray(ratios, i + Lanes.COUNT);
    }
  }

  private static void accumulate(OptionLine line, StripBlock block, Columns columns) {
    var callWeight = DoubleVector.broadcast(Lanes.SPECIES, line.callWeight());
    var putWeight = DoubleVector.broadcast(Lanes.SPECIES, line.putWeight());
    var weight = DoubleVector.broadcast(Lanes.SPECIES, line.weight());
    for (int i = 0; i < block.size(); i += Lanes.COUNT) {
      var forward = load(block.forwardFactor, i).mul(line.forward());
      var a = load(columns.a, i);
      var density = load(columns.density, i);
      var tail = density.mul(load(columns.nearRatio, i));
      var complement = DoubleVector.broadcast(Lanes.SPECIES, 1).sub(tail);
      var nearer = tail.blend(complement, a.compare(LT, 0));
      var outOfTheMoney = density.neg().fma(load(columns.farRatio, i), nearer);
      var sums = load(columns.sums, i);
      var parity = forward.sub(line.strike());
      var timeValue = forward.min(line.strike()).mul(outOfTheMoney);
      var call = parity.max(0).fma(callWeight, sums);
      var both = parity.neg().max(0).fma(putWeight, call);
      timeValue.fma(weight, both).intoArray(columns.sums, i);
    }
  }
}
