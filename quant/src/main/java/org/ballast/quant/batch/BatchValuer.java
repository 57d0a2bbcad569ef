package org.ballast.quant.batch;

/// Values batches of options, as many measures as the results have room for.
///
/// A valuer owns its working memory: it allocates nothing per call and serves one thread. All
/// valuers return the same bits, those of Black76, Bsm and InverseOption; an element that cannot be
/// valued fails alone. Technique and accuracy: docs/models/batch-valuation.md.
public sealed interface BatchValuer permits ScalarValuer, VectorValuer {
  /// The fastest valuer of this machine.
  static BatchValuer fastest() {
    return VectorSupport.isWorthwhile() ? new VectorValuer() : new ScalarValuer();
  }

  /// One element at a time, in plain arithmetic; works everywhere.
  static BatchValuer scalar() {
    return new ScalarValuer();
  }

  /// Blocks of elements in vectors. Throws: IllegalStateException where the module is absent.
  static BatchValuer vector() {
    VectorSupport.requirePresent();
    return new VectorValuer();
  }

  /// Values the elements from startInclusive to endExclusive into the same indices of `values`.
  void value(OptionBatch batch, int startInclusive, int endExclusive, BatchValues values);

  /// Values all elements.
  default void value(OptionBatch batch, BatchValues values) {
    value(batch, 0, batch.size(), values);
  }
}
