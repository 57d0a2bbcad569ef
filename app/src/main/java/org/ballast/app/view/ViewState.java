package org.ballast.app.view;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.quant.risk.PnlTerms;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.DeskStatus;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.history.TradeRecord;

/// What a screen shows of a run: the latest of everything and the sums since its start.
final class ViewState implements DeskWatcher {
  static final int DECISIONS_MAX = 5;

  private final ArrayDeque<DecisionRecord> decisions = new ArrayDeque<>();
  private final TreeMap<String, BreachRecord> open = new TreeMap<>();
  private Optional<DeskStep> step = Optional.empty();
  private DeskStatus status = new DeskStatus(Instant.EPOCH, "HOLD", "starting", 0, 0, 0);
  private PnlTerms terms = PnlTerms.NONE;
  private double pnl;
  private double fees;
  private double slippage;
  private double funding;
  private int breaches;
  private int trades;
  private String warning = "";

  @Override
  public void onStep(DeskStep next) {
    step = Optional.of(next);
    terms = terms.plus(next.terms());
    pnl += next.changeUsd();
    fees += next.feesUsd();
    slippage += next.slippageUsd();
    funding += next.fundingUsd();
  }

  @Override
  public void onStatus(DeskStatus next) {
    status = next;
  }

  @Override
  public void onTrade(TradeRecord trade) {
    trades++;
  }

  @Override
  public void onBreach(BreachRecord breach) {
    if (breach.until().isEmpty()) {
      breaches++;
      open.put(breach.limit(), breach);
    } else {
      open.remove(breach.limit());
    }
  }

  @Override
  public void onDecision(DecisionRecord decision) {
    decisions.addFirst(decision);
    if (decisions.size() > DECISIONS_MAX) {
      decisions.removeLast();
    }
  }

  @Override
  public void onWarning(Instant at, String text) {
    warning = text;
  }

  Optional<DeskStep> step() {
    return step;
  }

  DeskStatus status() {
    return status;
  }

  PnlTerms terms() {
    return terms;
  }

  double pnlUsd() {
    return pnl;
  }

  double feesUsd() {
    return fees;
  }

  double slippageUsd() {
    return slippage;
  }

  double fundingUsd() {
    return funding;
  }

  int breaches() {
    return breaches;
  }

  int trades() {
    return trades;
  }

  /// Breaches that last.
  Collection<BreachRecord> open() {
    return open.values();
  }

  /// Latest first.
  Collection<DecisionRecord> decisions() {
    return decisions;
  }

  /// The latest; empty for none.
  String warning() {
    return warning;
  }
}
