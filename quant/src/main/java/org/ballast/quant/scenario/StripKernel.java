package org.ballast.quant.scenario;

import org.ballast.quant.batch.VectorSupport;

/// Values one line of a strip in a block of scenarios.
///
/// Every element is worked out by the same operations in the same order whatever the kernel, so all
/// kernels give the same bits. A kernel owns scratch columns: one a thread.
interface StripKernel {
  /// Adds `callWeight * call + putWeight * put`, undiscounted Black-76, to `sums`.
  void accumulate(OptionLine line, StripBlock block, double[] sums);

  /// The fastest kernel of this machine.
  static StripKernel create() {
    return VectorSupport.isWorthwhile() ? new VectorStripKernel() : new ScalarStripKernel();
  }
}
