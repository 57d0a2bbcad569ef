package org.ballast.engine.journal;

import org.ballast.engine.event.Notice;

/// Notices as bytes and back.
final class NoticeCodec {
  private static final int LIMIT_BROKEN = 1;
  private static final int LIMIT_HELD = 2;
  private static final int DECISION_BEGUN = 3;
  private static final int PLAN_MADE = 4;
  private static final int ORDER_PASSED = 5;
  private static final int ORDER_REFUSED = 6;
  private static final int DECISION_ENDED = 7;
  private static final int MODE_CHANGED = 8;
  private static final int WARNING = 9;

  private NoticeCodec() {}

  static void write(WireWriter out, Notice notice) {
    switch (notice) {
      case Notice.LimitBroken broken -> write(out, broken);
      case Notice.LimitHeld held -> write(out, held);
      case Notice.DecisionBegun begun -> {
        out.writeByte(DECISION_BEGUN);
        ValueWire.write(out, begun.decision());
        out.writeTexts(begun.triggers());
        out.writeLong(begun.marketSequence());
      }
      case Notice.PlanMade made -> write(out, made);
      case Notice.OrderPassed passed -> write(out, passed);
      case Notice.OrderRefused refused -> {
        out.writeByte(ORDER_REFUSED);
        ValueWire.write(out, refused.decision());
        out.writeText(refused.instrument());
        out.writeText(refused.rule());
        out.writeText(refused.detail());
      }
      case Notice.DecisionEnded ended -> {
        out.writeByte(DECISION_ENDED);
        ValueWire.write(out, ended.decision());
        out.writeText(ended.outcome());
      }
      case Notice.ModeChanged changed -> {
        out.writeByte(MODE_CHANGED);
        out.writeText(changed.mode());
        out.writeText(changed.reason());
      }
      case Notice.Warning warning -> {
        out.writeByte(WARNING);
        out.writeText(warning.text());
      }
    }
  }

  static Notice read(WireReader in) {
    var kind = in.readByte();
    return switch (kind) {
      case LIMIT_BROKEN ->
          new Notice.LimitBroken(
              in.readText(), in.readDouble(), in.readDouble(), in.readText(), in.readText());
      case LIMIT_HELD ->
          new Notice.LimitHeld(in.readText(), in.readDouble(), in.readDouble(), in.readText());
      case DECISION_BEGUN ->
          new Notice.DecisionBegun(ValueWire.readEffectId(in), in.readTexts(), in.readLong());
      case PLAN_MADE -> readPlanMade(in);
      case ORDER_PASSED ->
          new Notice.OrderPassed(
              ValueWire.readEffectId(in),
              in.readText(),
              in.readText(),
              in.readDouble(),
              in.readDouble(),
              in.readDouble());
      case ORDER_REFUSED ->
          new Notice.OrderRefused(
              ValueWire.readEffectId(in), in.readText(), in.readText(), in.readText());
      case DECISION_ENDED -> new Notice.DecisionEnded(ValueWire.readEffectId(in), in.readText());
      case MODE_CHANGED -> new Notice.ModeChanged(in.readText(), in.readText());
      case WARNING -> new Notice.Warning(in.readText());
      default ->
          throw new UnreadableRecordException("notice must be of a known kind: kind=" + kind);
    };
  }

  private static void write(WireWriter out, Notice.LimitBroken broken) {
    out.writeByte(LIMIT_BROKEN);
    out.writeText(broken.limit());
    out.writeDouble(broken.value());
    out.writeDouble(broken.bound());
    out.writeText(broken.unit());
    out.writeText(broken.cause());
  }

  private static void write(WireWriter out, Notice.LimitHeld held) {
    out.writeByte(LIMIT_HELD);
    out.writeText(held.limit());
    out.writeDouble(held.value());
    out.writeDouble(held.excessMax());
    out.writeText(held.unit());
  }

  private static void write(WireWriter out, Notice.PlanMade made) {
    out.writeByte(PLAN_MADE);
    ValueWire.write(out, made.decision());
    out.writeText(made.policy());
    out.writeText(made.status());
    out.writeInt(made.trades());
    out.writeDouble(made.costUsd());
    out.writeDouble(made.boundUsd());
    out.writeDouble(made.riskBefore());
    out.writeDouble(made.riskAfter());
    out.writeFlag(made.isPackage());
    out.writeTexts(made.reasons());
    out.writeTexts(made.unmet());
  }

  private static Notice.PlanMade readPlanMade(WireReader in) {
    return new Notice.PlanMade(
        ValueWire.readEffectId(in),
        in.readText(),
        in.readText(),
        in.readInt(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readFlag(),
        in.readTexts(),
        in.readTexts());
  }

  private static void write(WireWriter out, Notice.OrderPassed passed) {
    out.writeByte(ORDER_PASSED);
    ValueWire.write(out, passed.decision());
    out.writeText(passed.label());
    out.writeText(passed.reason());
    out.writeDouble(passed.markPrice());
    out.writeDouble(passed.riskBefore());
    out.writeDouble(passed.riskAfter());
  }
}
