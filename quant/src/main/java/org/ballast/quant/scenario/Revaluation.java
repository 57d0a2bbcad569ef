package org.ballast.quant.scenario;

import java.util.List;
import java.util.function.Supplier;

/// The revaluation of one book in one set of scenarios, cut into numbered partitions.
///
/// A host may run partitions on several threads, each once and in any order: they write apart, and
/// the sum of every scenario is taken in one order, so the result has the same bits however the
/// work is shared. [#pnl] is complete when all have run.
public final class Revaluation {
  private final CompiledBook book;
  private final ScenarioSet scenarios;
  private final List<? extends StripValuer> strips;
  private final Supplier<StripKernel> kernels;
  private final ScenarioPnl pnl;
  private final int partitionSize;

  Revaluation(
      CompiledBook book,
      ScenarioSet scenarios,
      List<? extends StripValuer> strips,
      Supplier<StripKernel> kernels,
      int partitionMax) {
    if (!scenarios.axes().equals(book.axes())) {
      throw new IllegalArgumentException(
          "scenarios must move the axes of the book: book="
              + book.axes()
              + " scenarios="
              + scenarios.axes());
    }
    this.book = book;
    this.scenarios = scenarios;
    this.strips = strips;
    this.kernels = kernels;
    this.pnl = new ScenarioPnl(book.axes(), scenarios.size());
    this.partitionSize = partitionSize(scenarios.size(), partitionMax);
  }

  /// An exact revaluation. Throws: `IllegalArgumentException` for scenarios of other axes.
  public static Revaluation of(CompiledBook book, ScenarioSet scenarios) {
    return new Revaluation(
        book, scenarios, book.strips(), StripKernel::create, StripBlock.CAPACITY);
  }

  /// An exact revaluation without vector instructions: slower, with the same bits.
  public static Revaluation scalar(CompiledBook book, ScenarioSet scenarios) {
    return new Revaluation(
        book, scenarios, book.strips(), ScalarStripKernel::new, StripBlock.CAPACITY);
  }

  public int partitions() {
    return (scenarios.size() + partitionSize - 1) / partitionSize;
  }

  /// Values the scenarios of one partition, numbered from zero.
  public void run(int partition) {
    int start = partition * partitionSize;
    int count = Math.min(partitionSize, scenarios.size() - start);
    new PartitionValuer(strips, book.plainLegs(), kernels.get())
        .addValues(scenarios, start, count, pnl.byAsset());
    pnl.subtract(book, start, count);
  }

  /// Values every scenario on the caller's thread.
  public ScenarioPnl run() {
    for (int partition = 0; partition < partitions(); partition++) {
      run(partition);
    }
    return pnl;
  }

  public ScenarioPnl pnl() {
    return pnl;
  }

  /// As few partitions as hold all, of nearly equal size.
  private static int partitionSize(int scenarios, int partitionMax) {
    int partitions = Math.max(1, (scenarios + partitionMax - 1) / partitionMax);
    return StripBlock.padded(Math.max(1, (scenarios + partitions - 1) / partitions));
  }
}
