package org.ballast.quant.batch;

/// One step over all elements of a block.
///
/// Called through this interface on purpose: each stage is then compiled alone, small enough to
/// keep its vectors in registers.
@FunctionalInterface
interface Stage {
  void run(Block block);
}
