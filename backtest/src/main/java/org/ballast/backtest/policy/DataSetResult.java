package org.ballast.backtest.policy;

import java.util.List;
import java.util.Optional;
import org.ballast.backtest.frontier.PolicyComparison;
import org.ballast.backtest.path.ChainShape;

/// A study on one set of data. The first comparison is over all books and coins, the others over
/// one book each. `contentHash` is SHA-256, in hex, of all files and parameters behind the data;
/// `notes` say what of it is assumed, missing or left out. `shape` and `variants` are of synthetic
/// data only.
public record DataSetResult(
    String label,
    boolean isSynthetic,
    String source,
    String contentHash,
    int cycles,
    int desksPerPolicy,
    List<String> notes,
    List<PolicyComparison> comparisons,
    List<MeanPath> paths,
    Optional<ChainShape> shape,
    List<Variant> variants) {
  public DataSetResult {
    notes = List.copyOf(notes);
    comparisons = List.copyOf(comparisons);
    paths = List.copyOf(paths);
    variants = List.copyOf(variants);
  }

  /// All books and coins.
  public PolicyComparison whole() {
    return comparisons.getFirst();
  }
}
