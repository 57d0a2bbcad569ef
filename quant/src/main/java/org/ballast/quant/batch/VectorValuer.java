package org.ballast.quant.batch;

import java.util.Objects;
import org.ballast.quant.math.Lanes;

/// Blocks of elements through the vector stages; what these do not cover, through the pricers.
final class VectorValuer implements BatchValuer {
  private final Block block = new Block();

  @Override
  public void value(OptionBatch batch, int startInclusive, int endExclusive, BatchValues values) {
    Objects.checkFromToIndex(startInclusive, endExclusive, batch.size());
    Objects.checkFromToIndex(startInclusive, endExclusive, values.capacity());
    values.clearFailures(startInclusive, endExclusive);
    var stages = Stages.of(batch, values.measures());
    block.bind(batch);
    block.out.bind(values);
    int wholeEnd = endExclusive - (endExclusive - startInclusive) % Lanes.COUNT;
    for (int start = startInclusive; start < wholeEnd; start += Block.CAPACITY) {
      value(stages, batch, start, Math.min(Block.CAPACITY, wholeEnd - start), values);
    }
    if (wholeEnd == endExclusive) {
      return;
    }
    if (wholeEnd > startInclusive) {
      // The last vector overlaps the one before and finds the same results again.
      value(stages, batch, endExclusive - Lanes.COUNT, Lanes.COUNT, values);
    } else {
      valueSingly(batch, startInclusive, endExclusive, values);
    }
  }

  private void value(Stage[] stages, OptionBatch batch, int start, int length, BatchValues values) {
    block.moveTo(start, length);
    for (var stage : stages) {
      stage.run(block);
    }
    for (int i = 0; i < block.rareCount(); i++) {
      int first = start + block.rare(i);
      valueSingly(batch, first, first + Lanes.COUNT, values);
    }
  }

  private static void valueSingly(
      OptionBatch batch, int startInclusive, int endExclusive, BatchValues values) {
    for (int element = startInclusive; element < endExclusive; element++) {
      ElementValuer.value(batch, element, values);
    }
  }
}
