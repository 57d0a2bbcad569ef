package org.ballast.quant.batch;

import org.ballast.quant.math.Lanes;

/// Vector twin of [ScalarImpliedVol]: blocks through stages, and what they leave, one by one.
final class VectorImpliedVol extends ImpliedVolSolver {
  private final ImpliedVolBlock block = new ImpliedVolBlock();

  // Called through an array so that every stage is compiled on its own: a fused loop would be too
  // large to inline, and its vectors would be boxed.
  private final ImpliedVolStage[] stages = {
    ImpliedVolStages::normalise,
    ImpliedVolStages::guess,
    ImpliedVolStages::difference,
    ImpliedVolStages::improve
  };

  @Override
  void solveChecked(ImpliedVolBatch batch, int startInclusive, int endExclusive, ImpliedVols vols) {
    int from = startInclusive;
    while (from < endExclusive) {
      int size = Math.min(ImpliedVolBlock.SIZE, endExclusive - from);
      int lanes = size / Lanes.COUNT * Lanes.COUNT;
      for (var stage : stages) {
        stage.run(block, batch, from, lanes, vols.vol());
      }
      for (int i = from; i < from + size; i++) {
        // A remainder that fills no vector goes the scalar way like what the stages left open.
        if (i >= from + lanes || !(vols.vol()[i] > 0)) {
          solveElement(batch, i, vols);
        }
      }
      from += size;
    }
  }
}
