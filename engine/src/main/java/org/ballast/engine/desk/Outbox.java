package org.ballast.engine.desk;

import java.util.ArrayList;
import java.util.List;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.EffectId;

/// The effects of one event, numbered in the order in which they are given out.
final class Outbox {
  private final String desk;
  private final int epoch;
  private final long sequence;
  private final List<Effect> effects = new ArrayList<>();

  Outbox(String desk, int epoch, long sequence) {
    this.desk = desk;
    this.epoch = epoch;
    this.sequence = sequence;
  }

  /// The name of the effect that is added next.
  EffectId next() {
    return new EffectId(desk, epoch, sequence, effects.size());
  }

  long sequence() {
    return sequence;
  }

  void add(Effect effect) {
    if (effect.id().index() != effects.size()) {
      throw new IllegalStateException("effects must be numbered in order: id=" + effect.id());
    }
    effects.add(effect);
  }

  void publish(Notice notice) {
    add(new Effect.Publish(next(), notice));
  }

  List<Effect> effects() {
    return List.copyOf(effects);
  }
}
