package org.ballast.engine.desk;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.value.Decimal;
import org.ballast.engine.gate.WholePackage;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.ValueWire;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.engine.order.Order;
import org.ballast.engine.order.OrderState;
import org.ballast.engine.port.EffectId;
import org.ballast.hedging.policy.HedgeProposal;

/// A decision under way: first computed, then carried out leg by leg, each only after the venue has
/// said how the one before it ended.
final class Decision {
  private final EffectId id;
  private final long begunNs;
  private Optional<HedgeProposal> proposal = Optional.empty();
  private int next;
  private int filled;
  private boolean hasTraded;
  private boolean isBroken;
  private double riskAtStart;
  private Optional<String> openLabel = Optional.empty();
  private Optional<String> trouble = Optional.empty();
  private final TreeMap<InstrumentId, Decimal> ordered = new TreeMap<>();

  Decision(EffectId id, long begunNs) {
    this.id = id;
    this.begunNs = begunNs;
  }

  EffectId id() {
    return id;
  }

  long begunNs() {
    return begunNs;
  }

  boolean isComputing() {
    return proposal.isEmpty();
  }

  boolean isWaiting() {
    return openLabel.isPresent();
  }

  boolean isWaitingFor(String label) {
    return openLabel.isPresent() && openLabel.get().equals(label);
  }

  /// The proposal is carried out from here on; `risk` is R as it stands now.
  void carryOut(HedgeProposal found, double risk) {
    proposal = Optional.of(found);
    riskAtStart = risk;
  }

  boolean hasNext() {
    return next < legs().size();
  }

  OrderIntent takeNext() {
    return legs().get(next++);
  }

  /// What is yet to come, where the legs are a package that is still whole.
  Optional<WholePackage> wholePackage() {
    return proposal
        .filter(found -> !isBroken && found.isPackage())
        .map(found ->
            new WholePackage(
                legs().subList(next, legs().size()), found.interimLimits(), riskAtStart));
  }

  Decimal ordered(InstrumentId instrument) {
    return ordered.getOrDefault(instrument, Decimal.ZERO);
  }

  void onSubmitted(Order order) {
    openLabel = Optional.of(order.label());
    ordered.merge(order.request().intent().instrument().id(), order.quantity(), Decimal::plus);
  }

  /// The order under way is over. What it left undone breaks a package.
  void onOver(Order order) {
    openLabel = Optional.empty();
    hasTraded |= order.filled().signum() > 0;
    if (order.state() == OrderState.FILLED) {
      filled++;
    } else {
      breakOff("an order ended " + order.state() + " before it was filled");
    }
  }

  boolean hasTraded() {
    return hasTraded;
  }

  /// Not all goes as planned: a package is none from here on.
  void breakOff(String reason) {
    isBroken = true;
    if (trouble.isEmpty()) {
      trouble = Optional.of(reason);
    }
  }

  /// No further leg leaves.
  void dropRest(String reason) {
    breakOff(reason);
    next = legs().size();
  }

  /// Whether all that was wanted has been dealt, and could be.
  boolean isDone() {
    return proposal.isPresent() && filled == legs().size() && proposal.get().isTradable();
  }

  /// How it ended, in words for people.
  String outcome() {
    if (isComputing()) {
      return trouble.orElse("interrupted");
    }
    if (legs().isEmpty()) {
      return proposal.orElseThrow().status();
    }
    var done = filled + " of " + legs().size() + " orders filled";
    return trouble.map(reason -> done + "; " + reason).orElse(done);
  }

  void write(WireWriter out) {
    ValueWire.write(out, id);
    out.writeLong(begunNs);
    out.writeFlag(proposal.isPresent());
    proposal.ifPresent(found -> {
      out.writeBytes(ProposalCodec.encode(found));
      out.writeDouble(riskAtStart);
    });
    out.writeInt(next);
    out.writeInt(filled);
    out.writeFlag(hasTraded);
    out.writeFlag(isBroken);
    out.writeTexts(openLabel.stream().toList());
    out.writeTexts(trouble.stream().toList());
    out.writeCount(ordered.size());
    ordered.forEach((instrument, quantity) -> {
      out.writeText(instrument.toString());
      out.writeDecimal(quantity);
    });
  }

  static Decision read(WireReader in, InstrumentResolver instruments) {
    var decision = new Decision(ValueWire.readEffectId(in), in.readLong());
    if (in.readFlag()) {
      decision.carryOut(ProposalCodec.decode(in.readBytes(), instruments), in.readDouble());
    }
    decision.next = in.readInt();
    decision.filled = in.readInt();
    decision.hasTraded = in.readFlag();
    decision.isBroken = in.readFlag();
    decision.openLabel = in.readTexts().stream().findFirst();
    decision.trouble = in.readTexts().stream().findFirst();
    for (var left = in.readCount(); left > 0; left--) {
      decision.ordered.put(InstrumentId.parse(in.readText()), in.readDecimal());
    }
    return decision;
  }

  private List<OrderIntent> legs() {
    return proposal.map(HedgeProposal::orders).orElse(List.of());
  }
}
