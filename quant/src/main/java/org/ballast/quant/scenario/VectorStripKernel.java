package org.ballast.quant.scenario;

import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.ballast.quant.math.MillsLanes;
import org.ballast.quant.math.NormalLanes;

/// Vector twin of [ScalarStripKernel], bit-equal to it in every scenario.
///
/// The bounds of the reference keep every lane inside the domains of the lane functions. The work
/// is cut into stages that pass columns through a first-level cache, and they are called through an
/// array: fused into one loop the compiler gives up inlining and allocates every vector.
final class VectorStripKernel implements StripKernel {
  private static final VectorSpecies<Double> PREFERRED = DoubleVector.SPECIES_PREFERRED;

  // The species must be a constant of the compiled stage, which a field of the kernel is not.
  private static final Stage[] PREFERRED_STAGES = {
    (line, block, columns) -> standardise(PREFERRED, line, block, columns),
    (line, block, columns) -> density(PREFERRED, block, columns),
    (line, block, columns) -> near(PREFERRED, block, columns),
    (line, block, columns) -> far(PREFERRED, block, columns),
    (line, block, columns) -> accumulate(PREFERRED, line, block, columns)
  };

  private final Stage[] stages;
  private final Columns columns = new Columns();

  private VectorStripKernel(Stage[] stages) {
    this.stages = stages;
  }

  static VectorStripKernel create() {
    return new VectorStripKernel(PREFERRED_STAGES);
  }

  /// With vectors of a given width, for tests; slow.
  static VectorStripKernel of(VectorSpecies<Double> species) {
    return new VectorStripKernel(
        new Stage[] {
          (line, block, columns) -> standardise(species, line, block, columns),
          (line, block, columns) -> density(species, block, columns),
          (line, block, columns) -> near(species, block, columns),
          (line, block, columns) -> far(species, block, columns),
          (line, block, columns) -> accumulate(species, line, block, columns)
        });
  }

  @Override
  public void accumulate(OptionLine line, StripBlock block, double[] sums) {
    columns.sums = sums;
    for (var stage : stages) {
      stage.run(line, block, columns);
    }
  }

  private interface Stage {
    void run(OptionLine line, StripBlock block, Columns columns);
  }

  /// What one stage leaves for the next.
  private static final class Columns {
    final double[] a = new double[StripBlock.CAPACITY];
    final double[] b = new double[StripBlock.CAPACITY];
    final double[] density = new double[StripBlock.CAPACITY];
    final double[] nearer = new double[StripBlock.CAPACITY];
    final double[] outOfTheMoney = new double[StripBlock.CAPACITY];
    double[] sums = {};
  }

  private static void standardise(
      VectorSpecies<Double> species, OptionLine line, StripBlock block, Columns columns) {
    for (int i = 0; i < block.size(); i += species.length()) {
      var skew = DoubleVector.fromArray(species, block.skewShift, i);
      var shift = DoubleVector.fromArray(species, block.volShift, i);
      var scale = DoubleVector.fromArray(species, block.volScale, i);
      var logForward = DoubleVector.fromArray(species, block.logForwardFactor, i);
      var skewed = skew.fma(DoubleVector.broadcast(species, -line.logMoneyness()), shift);
      var totalSd =
          scale
              .fma(DoubleVector.broadcast(species, line.vol()), skewed)
              .max(ScalarStripKernel.TOTAL_SD_MIN);
      var centre = logForward.add(line.logMoneyness()).abs().div(totalSd);
      var half = DoubleVector.broadcast(species, 0.5);
      totalSd.fma(half.neg(), centre).intoArray(columns.a, i);
      totalSd.fma(half, centre).min(ScalarStripKernel.FAR_MAX).intoArray(columns.b, i);
    }
  }

  private static void density(VectorSpecies<Double> species, StripBlock block, Columns columns) {
    for (int i = 0; i < block.size(); i += species.length()) {
      var a = DoubleVector.fromArray(species, columns.a, i);
      NormalLanes.density(a.abs().min(ScalarStripKernel.NEAR_MAX)).intoArray(columns.density, i);
    }
  }

  private static void near(VectorSpecies<Double> species, StripBlock block, Columns columns) {
    for (int i = 0; i < block.size(); i += species.length()) {
      var a = DoubleVector.fromArray(species, columns.a, i);
      var density = DoubleVector.fromArray(species, columns.density, i);
      var ratio = MillsLanes.ratio(a.abs().min(ScalarStripKernel.NEAR_MAX));
      var tail = density.mul(ratio);
      var complement = DoubleVector.broadcast(species, 1).sub(tail);
      tail.blend(complement, a.compare(LT, 0)).intoArray(columns.nearer, i);
    }
  }

  private static void far(VectorSpecies<Double> species, StripBlock block, Columns columns) {
    for (int i = 0; i < block.size(); i += species.length()) {
      var ratio = MillsLanes.ratio(DoubleVector.fromArray(species, columns.b, i));
      var density = DoubleVector.fromArray(species, columns.density, i);
      var nearer = DoubleVector.fromArray(species, columns.nearer, i);
      density.neg().fma(ratio, nearer).intoArray(columns.outOfTheMoney, i);
    }
  }

  private static void accumulate(
      VectorSpecies<Double> species, OptionLine line, StripBlock block, Columns columns) {
    var callWeight = DoubleVector.broadcast(species, line.callWeight());
    var putWeight = DoubleVector.broadcast(species, line.putWeight());
    var weight = DoubleVector.broadcast(species, line.weight());
    for (int i = 0; i < block.size(); i += species.length()) {
      var forward = DoubleVector.fromArray(species, block.forwardFactor, i).mul(line.forward());
      var outOfTheMoney = DoubleVector.fromArray(species, columns.outOfTheMoney, i);
      var sums = DoubleVector.fromArray(species, columns.sums, i);
      var parity = forward.sub(line.strike());
      var timeValue = forward.min(line.strike()).mul(outOfTheMoney);
      var call = parity.max(0).fma(callWeight, sums);
      var both = parity.neg().max(0).fma(putWeight, call);
      timeValue.fma(weight, both).intoArray(columns.sums, i);
    }
  }
}
