package org.ballast.quant.batch;

/// One step over all elements of a block; as [Stage].
@FunctionalInterface
interface ImpliedVolStage {
  void run(ImpliedVolBlock block);
}
