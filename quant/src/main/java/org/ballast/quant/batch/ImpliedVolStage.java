package org.ballast.quant.batch;

/// One pass over the first `lanes` elements of a block, which begins at index `from` of the batch.
interface ImpliedVolStage {
  void run(ImpliedVolBlock block, ImpliedVolBatch batch, int from, int lanes, double[] vol);
}
