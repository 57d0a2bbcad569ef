package org.ballast.quant.batch;

import java.util.Objects;
import org.ballast.quant.math.Lanes;

/// Blocks of elements through the vector stages; what these do not cover, through the pricers.
final class VectorValuer implements BatchValuer {
  /// From this size on an array usually has memory regions of its own.
  static final int LARGE = 1 << 17;

  // Such an array begins at the boundary of a region with a header of 16 bytes. Blocks that begin
  // with the next cache line load and store no vector across two lines.
  private static final int LEAD = 6;
  private static final int LEAD_LENGTH = 8;

  private final Block block = new Block();
  private final WeightedSumLanes sum = new WeightedSumLanes();

  @Override
  public void value(OptionBatch batch, int startInclusive, int endExclusive, BatchValues values) {
    Objects.checkFromToIndex(startInclusive, endExclusive, batch.size());
    Objects.checkFromToIndex(startInclusive, endExclusive, values.capacity());
    values.clearFailures(startInclusive, endExclusive);
    var stages = Stages.of(batch, values.measures());
    block.bind(batch);
    block.out.bind(values);
    int first = startInclusive;
    if (first == 0 && endExclusive >= LARGE) {
      value(stages, batch, first, LEAD_LENGTH, values);
      first = LEAD;
    }
    int wholeEnd = endExclusive - (endExclusive - first) % Lanes.COUNT;
    for (int start = first; start < wholeEnd; start += Block.CAPACITY) {
      value(stages, batch, start, Math.min(Block.CAPACITY, wholeEnd - start), values);
    }
    if (wholeEnd == endExclusive) {
      return;
    }
    if (wholeEnd > first) {
      // The last vector overlaps the one before and finds the same results again.
      value(stages, batch, endExclusive - Lanes.COUNT, Lanes.COUNT, values);
    } else {
      valueSingly(batch, startInclusive, endExclusive, values);
    }
  }

  @Override
  public double weightedSum(
      double[] values, double[] quantities, int startInclusive, int endExclusive) {
    return sum.of(values, quantities, startInclusive, endExclusive);
  }

  private void value(Stage[] stages, OptionBatch batch, int start, int length, BatchValues values) {
    block.moveTo(start, length);
    for (var stage : stages) {
      stage.run(block);
    }
    if (block.isOutside()) {
      valueApart(stages, batch, start, length, values);
    }
  }

  /// Once more, vector by vector; the elements of a vector that is outside singly.
  private void valueApart(
      Stage[] stages, OptionBatch batch, int start, int length, BatchValues values) {
    if (length == Lanes.COUNT) {
      valueSingly(batch, start, start + length, values);
      return;
    }
    for (int first = start; first < start + length; first += Lanes.COUNT) {
      value(stages, batch, first, Lanes.COUNT, values);
    }
  }

  private static void valueSingly(
      OptionBatch batch, int startInclusive, int endExclusive, BatchValues values) {
    for (int element = startInclusive; element < endExclusive; element++) {
      ElementValuer.value(batch, element, values);
    }
  }
}
