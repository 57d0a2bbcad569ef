package org.ballast.app.explain;

import java.util.List;
import java.util.Optional;
import org.ballast.engine.port.MarketReference;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.TradeRecord;
import org.ballast.runtime.host.ReplayResult;

/// A decision with the delta that it measured and hedged, the market that it was taken in and the
/// fills that it led to.
public record Explanation(
    DecisionRecord decision,
    DeltaModel deltaModel,
    Optional<MarketReference> market,
    List<TradeRecord> fills) {
  public Explanation {
    fills = List.copyOf(fills);
  }

  public static List<Explanation> all(ReplayResult replay) {
    return replay.history().decisions().stream().map(decision -> of(decision, replay)).toList();
  }

  /// The latest decision that an order came of; empty where there is none.
  public static Optional<Explanation> last(ReplayResult replay) {
    return replay.history().decisions().reversed().stream()
        .filter(decision -> !decision.passed().isEmpty())
        .findFirst()
        .map(decision -> of(decision, replay));
  }

  /// The decision that is named so, or that an order of this label came of.
  public static Optional<Explanation> find(ReplayResult replay, String label) {
    return replay.history().decisions().stream()
        .filter(decision -> decision.id().label().equals(label) || isOf(decision, label))
        .findFirst()
        .map(decision -> of(decision, replay));
  }

  /// Units: USD. What the fills cost in the end.
  public double paidUsd() {
    return fills.stream().mapToDouble(fill -> fill.feeUsd() + fill.slippageUsd()).sum();
  }

  /// The fills of one order.
  List<TradeRecord> fillsOf(String label) {
    return fills.stream().filter(fill -> fill.label().equals(label)).toList();
  }

  private static Explanation of(DecisionRecord decision, ReplayResult replay) {
    return new Explanation(
        decision,
        replay.deltaModel(),
        market(decision, replay),
        replay.history().trades().stream().filter(trade -> isOf(decision, trade.label())).toList());
  }

  /// The last update at or before the position, which may be a delivery's.
  private static Optional<MarketReference> market(DecisionRecord decision, ReplayResult replay) {
    var until = replay.markets().headMap(decision.marketSequence() + 1);
    return until.isEmpty() ? Optional.empty() : Optional.of(until.lastEntry().getValue());
  }

  private static boolean isOf(DecisionRecord decision, String label) {
    return decision.passed().stream().anyMatch(order -> order.label().equals(label));
  }
}
