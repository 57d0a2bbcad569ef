package org.ballast.quant.batch;

/// Options of one model in columns, one index per option.
///
/// Shape: all columns of equal length. The columns are the caller's own, not copies, so that a
/// batch is made once and valued again after its columns change.
public sealed interface OptionBatch permits Black76Batch, BsmBatch, InverseBatch {
  /// 1 for a call, -1 for a put.
  double[] sign();

  /// Spot or forward.
  double[] underlying();

  double[] strike();

  double[] years();

  double[] vol();

  /// Options in the batch.
  default int size() {
    return sign().length;
  }
}
