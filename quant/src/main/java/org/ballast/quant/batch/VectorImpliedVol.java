package org.ballast.quant.batch;

import org.ballast.quant.math.Lanes;

/// Blocks of elements through the vector stages; what these do not solve, one by one.
final class VectorImpliedVol extends ImpliedVolSolver {
  private final ImpliedVolBlock block = new ImpliedVolBlock();

  @Override
  void solveChecked(ImpliedVolBatch batch, int startInclusive, int endExclusive, ImpliedVols vols) {
    block.bind(batch, vols.vol());
    int wholeEnd = endExclusive - (endExclusive - startInclusive) % Lanes.COUNT;
    for (int start = startInclusive; start < wholeEnd; start += ImpliedVolBlock.CAPACITY) {
      solveBlock(start, Math.min(ImpliedVolBlock.CAPACITY, wholeEnd - start), vols);
    }
    solveSingly(batch, wholeEnd, endExclusive, vols);
  }

  private void solveBlock(int start, int length, ImpliedVols vols) {
    block.moveTo(start, length);
    for (var stage : ImpliedVolStages.ALL) {
      stage.run(block);
    }
    for (int i = 0; i < block.rareCount(); i++) {
      int first = start + block.rare(i);
      solveSingly(block.batch, first, first + Lanes.COUNT, vols);
    }
  }
}
