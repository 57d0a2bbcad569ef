package org.ballast.engine.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.state.BookValuation;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.engine.state.LiveVols;
import org.ballast.engine.state.MarketState;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.plan.LimitedGreek;
import org.ballast.hedging.policy.DeltaRegion;
import org.ballast.hedging.policy.DeltaRegions;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.hedging.trigger.TriggerService;

/// Says when the desk's policy wants to decide.
///
/// Least cost follows the mandate's triggers, a programme its own clock too; bands ask while a
/// delta is outside of its region; an interval asks in each interval since the UTC epoch, from its
/// first market until what it wanted has been dealt, for a thin book may need several updates; a
/// move asks until likewise, and so does the first market. Without an option held there is no
/// volatility, and no move is one.
final class PolicyTrigger {
  private final DeskConfiguration configuration;
  private final MarketState market;
  private final BookValuation valuation;
  private final List<GreekBand> bands;
  private final DeltaRegions regions;
  private final MoveMemory moves = new MoveMemory();
  private TriggerService triggers;
  private long interval = Long.MIN_VALUE;

  PolicyTrigger(
      DeskConfiguration configuration, MarketState market, LiveVols vols, BookValuation valuation) {
    this.configuration = configuration;
    this.market = market;
    this.valuation = valuation;
    this.bands = GreekBand.of(configuration.mandate());
    this.regions = new DeltaRegions(configuration.mandate(), market, vols, market.futures());
    this.triggers = new TriggerService(watched());
  }

  void onUpdate(MarketUpdate update) {
    for (var index : update.indexPrices()) {
      triggers.onIndex(index.asset(), index.price().toDouble(), update.atNs());
    }
  }

  /// What asks for a decision now.
  Asking asks(double[] values, long atNs) {
    return switch (configuration.policy()) {
      case HedgePolicy.NoHedge _ -> Asking.NOTHING;
      case HedgePolicy.LeastCost _, HedgePolicy.Programme _ -> mandate(values, atNs);
      case HedgePolicy.DeltaBand policy -> outside(policy, values);
      case HedgePolicy.WhalleyWilmott policy -> outside(policy, values);
      case HedgePolicy.Zakamouline policy -> outside(policy, values);
      case HedgePolicy.FixedInterval(var length) -> newInterval(length, atNs);
      case HedgePolicy.Leland(var length) -> newInterval(length, atNs);
      case HedgePolicy.VolMove policy -> moved(policy, values);
    };
  }

  void onDecision(Asking asking, long atNs) {
    triggers.onDecision(atNs);
    if (configuration.policy() instanceof HedgePolicy.VolMove) {
      asking
          .underlyings()
          .forEach(asset -> index(asset).ifPresent(index -> moves.onBegun(asset, index)));
    }
  }

  void onEnded(Decision decision) {
    moves.onEnded(decision);
    intervalLength()
        .filter(_ -> decision.isDone())
        .ifPresent(length -> interval = intervalOf(length, decision.begunNs()));
  }

  void write(WireWriter out) {
    out.writeLong(interval);
    moves.write(out);
    out.writeBytes(triggers.snapshot());
  }

  void read(WireReader in) {
    interval = in.readLong();
    moves.read(in);
    triggers = TriggerService.restore(watched(), in.readBytes());
  }

  /// The mandate with the trigger of a policy that adds its own to it.
  private Mandate watched() {
    var mandate = configuration.mandate();
    return configuration.policy() instanceof HedgePolicy.Programme programme
        ? mandate.with(programme.trigger(mandate))
        : mandate;
  }

  private Asking mandate(double[] values, long atNs) {
    var verdict = triggers.fired(values, atNs);
    return new Asking(verdict.fired(), verdict.isBreach(), underlyings());
  }

  private Asking outside(HedgePolicy.DeltaPolicy policy, double[] values) {
    return asking(
        values,
        (band, value) -> {
          var region = regions.of(policy, band, valuation.options(band.underlying()));
          return region instanceof DeltaRegion.Kept kept && kept.isOutside(value)
              ? Optional.of(kept.inWords(value))
              : Optional.empty();
        });
  }

  private Asking newInterval(Duration length, long atNs) {
    return intervalOf(length, atNs) == interval
        ? Asking.NOTHING
        : new Asking(List.of("every " + length), false, underlyings());
  }

  private Asking moved(HedgePolicy.VolMove policy, double[] values) {
    return asking(
        values,
        (band, value) -> {
          var limits = DeltaRegion.limits(band);
          return limits.isOutside(value)
              ? Optional.of(limits.inWords(value))
              : index(band.underlying()).flatMap(index -> move(policy, band.underlying(), index));
        });
  }

  /// How the index has moved, where that is far enough.
  private Optional<String> move(HedgePolicy.VolMove policy, Asset underlying, double index) {
    var from = moves.hedgedAt(underlying);
    if (from.isEmpty()) {
      return Optional.of(underlying + " was not hedged yet");
    }
    var vol = regions.vol(underlying, valuation.options(underlying));
    var bound = policy.multiple() * vol.orElse(Double.NaN) * Math.sqrt(years(policy.over()));
    return Math.abs(index - from.getAsDouble()) > bound * from.getAsDouble()
        ? Optional.of(underlying + " moved from " + from.getAsDouble() + " to " + index)
        : Optional.empty();
  }

  /// Asks about each delta for which a rule has something to say.
  private Asking asking(double[] values, BiFunction<GreekBand, Double, Optional<String>> rule) {
    var fired = new ArrayList<String>();
    var underlyings = new ArrayList<Asset>();
    var isBreach = false;
    for (var i = 0; i < values.length; i++) {
      var band = bands.get(i);
      var fact =
          band.greek() == LimitedGreek.DELTA
              ? rule.apply(band, values[i])
              : Optional.<String>empty();
      if (fact.isPresent()) {
        fired.add(fact.get());
        underlyings.add(band.underlying());
        isBreach |= band.excess(values[i]) > 0;
      }
    }
    return new Asking(fired, isBreach, underlyings);
  }

  private Optional<Double> index(Asset asset) {
    return market.index(asset).map(index -> index.price().toDouble());
  }

  private List<Asset> underlyings() {
    return configuration.mandate().underlyings().stream()
        .map(UnderlyingLimits::underlying)
        .toList();
  }

  private Optional<Duration> intervalLength() {
    return switch (configuration.policy()) {
      case HedgePolicy.FixedInterval(var length) -> Optional.of(length);
      case HedgePolicy.Leland(var length) -> Optional.of(length);
      default -> Optional.empty();
    };
  }

  private static long intervalOf(Duration length, long atNs) {
    return Math.floorDiv(atNs, length.toNanos());
  }

  private static double years(Duration duration) {
    return duration.toMillis() / Expiry.YEAR_MS;
  }
}
