package org.ballast.hedging.trigger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.GreekBand;

/// Says when a book must be looked at. Deterministic: it knows the time only from what it is told.
///
/// A band breach asks as long as it lasts; how often that may lead to a decision is bounded
/// elsewhere. A realised volatility asks from crossing above its level until a decision, and again
/// only after falling below [VolState#REARM_SHARE] of it; while its window has fewer than two
/// samples it does not hold. Age asks once the last decision, or before any the first index, is
/// that old. `all` asks where each rule in it holds and one asks. What stands under `not` only
/// permits: it never asks by itself. Units: times in nanoseconds UTC, never falling.
public final class TriggerService {
  private static final byte SNAPSHOT_VERSION = 1;
  private static final int HEADER_BYTES = 1 + Integer.BYTES + 2 * (1 + Long.BYTES);

  private final TriggerRule trigger;
  private final List<GreekBand> bands;
  private final List<VolState> vols;
  private OptionalLong startedNs = OptionalLong.empty();
  private OptionalLong decidedNs = OptionalLong.empty();

  public TriggerService(Mandate mandate) {
    this.trigger = mandate.trigger();
    this.bands = GreekBand.of(mandate);
    this.vols = new ArrayList<>();
    addVols(trigger, mandate.underlyings().stream().map(UnderlyingLimits::underlying).toList());
  }

  /// A service that behaves from now on as the one whose [#snapshot] this is.
  public static TriggerService restore(Mandate mandate, byte[] snapshot) {
    var service = new TriggerService(mandate);
    service.readFrom(ByteBuffer.wrap(snapshot));
    return service;
  }

  public void onIndex(Asset asset, double price, long atNs) {
    if (startedNs.isEmpty()) {
      startedNs = OptionalLong.of(atNs);
    }
    vols.forEach(vol -> vol.onIndex(asset, price, atNs));
  }

  public void onDecision(long atNs) {
    decidedNs = OptionalLong.of(atNs);
    vols.forEach(VolState::onDecision);
  }

  /// What asks for a decision now. `bandValues` are the Greeks in the order of [GreekBand#of].
  public TriggerVerdict fired(double[] bandValues, long atNs) {
    if (bandValues.length != bands.size()) {
      throw new IllegalArgumentException(
          "values must be one per band: values=" + bandValues.length + " bands=" + bands.size());
    }
    vols.forEach(vol -> vol.update(atNs));
    var answer = answer(trigger, bandValues, atNs);
    return answer.isAsking()
        ? new TriggerVerdict(answer.facts(), answer.isBreach())
        : new TriggerVerdict(List.of(), false);
  }

  /// The whole state as bytes, doubles by their raw bits.
  public byte[] snapshot() {
    var size = HEADER_BYTES + vols.stream().mapToInt(VolState::snapshotBytes).sum();
    var bytes = ByteBuffer.allocate(size).put(SNAPSHOT_VERSION);
    putInstant(bytes, startedNs);
    putInstant(bytes, decidedNs);
    bytes.putInt(vols.size());
    vols.forEach(vol -> vol.writeTo(bytes));
    return bytes.array();
  }

  private void readFrom(ByteBuffer bytes) {
    var version = bytes.get();
    startedNs = instant(bytes);
    decidedNs = instant(bytes);
    var count = bytes.getInt();
    if (version != SNAPSHOT_VERSION || count != vols.size()) {
      throw new IllegalArgumentException(
          "snapshot must be of this mandate's triggers: version=" + version + " vols=" + count);
    }
    vols.forEach(vol -> vol.readFrom(bytes));
  }

  private void addVols(TriggerRule rule, List<Asset> underlyings) {
    switch (rule) {
      case TriggerRule.RealisedVol vol -> {
        if (vols.stream().noneMatch(known -> known.isOf(vol))) {
          underlyings.forEach(underlying -> vols.add(new VolState(underlying, vol)));
        }
      }
      case TriggerRule.AnyOf(var rules) -> rules.forEach(each -> addVols(each, underlyings));
      case TriggerRule.AllOf(var rules) -> rules.forEach(each -> addVols(each, underlyings));
      case TriggerRule.Not(var denied) -> addVols(denied, underlyings);
      case TriggerRule.BandBreach _, TriggerRule.Age _ -> {}
    }
  }

  private Answer answer(TriggerRule rule, double[] values, long nowNs) {
    return switch (rule) {
      case TriggerRule.BandBreach _ -> breach(values);
      case TriggerRule.RealisedVol vol -> vol(vol);
      case TriggerRule.Age(var atLeast) -> age(atLeast.toNanos(), nowNs);
      case TriggerRule.AnyOf(var rules) -> Answer.any(answers(rules, values, nowNs));
      case TriggerRule.AllOf(var rules) -> Answer.all(answers(rules, values, nowNs));
      case TriggerRule.Not(var denied) ->
          answer(denied, values, nowNs).isHolding() ? Answer.FALSE : Answer.PERMITTED;
    };
  }

  private List<Answer> answers(List<TriggerRule> rules, double[] values, long nowNs) {
    return rules.stream().map(rule -> answer(rule, values, nowNs)).toList();
  }

  private Answer breach(double[] values) {
    var facts = new ArrayList<String>();
    for (var i = 0; i < values.length; i++) {
      if (bands.get(i).excess(values[i]) > 0) {
        facts.add(inWords(bands.get(i), values[i]));
      }
    }
    return facts.isEmpty() ? Answer.FALSE : new Answer(true, true, true, facts);
  }

  private Answer vol(TriggerRule.RealisedVol rule) {
    var high = vols.stream().filter(vol -> vol.isOf(rule) && vol.isHigh()).toList();
    return high.isEmpty()
        ? Answer.FALSE
        : new Answer(
            true,
            high.stream().anyMatch(VolState::isUnanswered),
            false,
            high.stream().map(VolState::inWords).toList());
  }

  private Answer age(long atLeastNs, long nowNs) {
    var since = decidedNs.isPresent() ? decidedNs : startedNs;
    if (since.isEmpty() || nowNs - since.getAsLong() < atLeastNs) {
      return Answer.FALSE;
    }
    var age = Words.of(nowNs - since.getAsLong());
    var fact = decidedNs.isPresent() ? "last decision " + age + " ago" : "no decision for " + age;
    return new Answer(true, true, false, List.of(fact));
  }

  /// Such as `BTC.delta 0.83 BTC outside ±0.50`, or with both bounds where the target is not zero.
  private static String inWords(GreekBand band, double value) {
    var bounds =
        band.target() == 0
            ? "±" + Words.of(band.halfWidth())
            : Words.of(band.lower()) + " to " + Words.of(band.upper());
    var unit = band.greek().unit(band.underlying());
    return band.name() + " " + Words.of(value) + " " + unit + " outside " + bounds;
  }

  private static void putInstant(ByteBuffer bytes, OptionalLong instant) {
    bytes.put((byte) (instant.isPresent() ? 1 : 0)).putLong(instant.orElse(0));
  }

  private static OptionalLong instant(ByteBuffer bytes) {
    var isPresent = bytes.get() != 0;
    var atNs = bytes.getLong();
    return isPresent ? OptionalLong.of(atNs) : OptionalLong.empty();
  }
}
