package org.ballast.quant.batch;

/// The reference: every element through the scalar solver.
final class ScalarImpliedVol extends ImpliedVolSolver {
  @Override
  void solveChecked(ImpliedVolBatch batch, int startInclusive, int endExclusive, ImpliedVols vols) {
    for (int i = startInclusive; i < endExclusive; i++) {
      solveElement(batch, i, vols);
    }
  }
}
