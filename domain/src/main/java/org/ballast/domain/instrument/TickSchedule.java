package org.ballast.domain.instrument;

import java.util.List;
import org.ballast.domain.value.Decimal;

/// Smallest price step, which may grow with the price. Each step applies from its price upwards,
/// which is a multiple of the ticks on both sides: a price rounded across it is on tick.
public record TickSchedule(List<Step> steps) {
  /// `tick` applies to prices >= `fromInclusive`.
  public record Step(Decimal fromInclusive, Decimal tick) {
    public Step {
      if (tick.signum() <= 0) {
        throw new IllegalArgumentException("tick must be positive: tick=" + tick);
      }
    }
  }

  public TickSchedule {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !steps.getFirst().fromInclusive().isZero()) {
      throw new IllegalArgumentException("tick schedule must start at price 0: steps=" + steps);
    }
    for (var i = 1; i < steps.size(); i++) {
      if (steps.get(i).fromInclusive().compareTo(steps.get(i - 1).fromInclusive()) <= 0) {
        throw new IllegalArgumentException("tick schedule must rise: steps=" + steps);
      }
      var from = steps.get(i).fromInclusive();
      if (!from.isMultipleOf(steps.get(i - 1).tick()) || !from.isMultipleOf(steps.get(i).tick())) {
        throw new IllegalArgumentException("tick schedule must change on a tick: steps=" + steps);
      }
    }
  }

  public static TickSchedule flat(Decimal tick) {
    return new TickSchedule(List.of(new Step(Decimal.ZERO, tick)));
  }

  /// The step in force at `price`; the first one below zero.
  public Decimal tickAt(Decimal price) {
    var tick = steps.getFirst().tick();
    for (var step : steps) {
      if (price.compareTo(step.fromInclusive()) >= 0) {
        tick = step.tick();
      }
    }
    return tick;
  }

  public boolean isOnTick(Decimal price) {
    return price.isMultipleOf(tickAt(price));
  }

  public Decimal toTicksFloor(Decimal price) {
    return price.roundDown(tickAt(price));
  }

  public Decimal toTicksCeil(Decimal price) {
    return price.roundUp(tickAt(price));
  }
}
