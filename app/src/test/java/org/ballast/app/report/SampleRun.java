package org.ballast.app.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.order.Fill;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.EffectId;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.risk.PnlTerms;
import org.ballast.runtime.history.BreachRecord;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskStep;
import org.ballast.runtime.history.GreekReading;
import org.ballast.runtime.history.TradeRecord;
import org.ballast.testkit.SampleContracts;

/// Hand-made histories: P&L drawn from a seed, delta hedged at each fourth step.
public final class SampleRun {
  public static final Instant START = Instant.parse("2026-01-15T12:00:00Z");
  public static final String NASTY = "<script>alert('&\"')</script>\u0000";

  private static final double START_USD = 1_000_000;
  private static final int HEDGE_EVERY = 4;
  private static final double FEE_USD = 20.5;
  private static final double SLIPPAGE_USD = 4.25;

  private SampleRun() {}

  /// The desk and two policies to compare it with.
  public static RunReport report(int steps) {
    return new RunReport(
        history("programme", steps),
        List.of(history("none", steps), history("fixed-interval 6h", steps)),
        "/tmp/desk.db");
  }

  public static DeskHistory history(String policy, int steps) {
    var random = new Noise(policy);
    var list = new ArrayList<DeskStep>();
    var trades = new ArrayList<TradeRecord>();
    var breaches = new ArrayList<BreachRecord>();
    var decisions = new ArrayList<DecisionRecord>();
    var value = START_USD;
    var delta = 0.0;
    for (var i = 0; i < steps; i++) {
      var at = START.plus(Duration.ofHours(i));
      var isHedged = !policy.equals("none") && i % HEDGE_EVERY == 0;
      delta += 0.3 * random.next();
      var before = reading(delta);
      delta = isHedged ? 0 : delta;
      var step = step(i, at, value, random, isHedged ? 1 : 0, before, reading(delta));
      value = step.valueUsd();
      list.add(step);
      if (isHedged) {
        trades.add(trade(i, at));
        decisions.add(decision(i, at));
      }
      if (!before.isInside()) {
        breaches.add(breach(at, before, isHedged ? Duration.ZERO : Duration.ofHours(1)));
      }
    }
    return new DeskHistory(
        "btc-treasury",
        policy,
        "sim:42",
        "ab".repeat(32),
        list,
        trades,
        breaches,
        decisions,
        List.of("spread assumed around the recorded price", NASTY));
  }

  public static DecisionRecord decision(long sequence, Instant at) {
    var id = new EffectId("btc-treasury", 0, sequence, 0);
    var label = new EffectId("btc-treasury", 0, sequence, 1).label();
    return new DecisionRecord(
        id,
        at,
        List.of("band-breach: BTC.delta 0.7100 BTC beyond 0.5000"),
        sequence,
        Optional.of(
            new Notice.PlanMade(
                id,
                "programme",
                "solved",
                1,
                12.5,
                12.25,
                2.0164,
                0.25,
                false,
                List.of("BTC.delta 0.71 -> 0.25"),
                List.of())),
        List.of(new Notice.OrderPassed(id, label, "BTC.delta", 90_000, 2.0164, 0.25)),
        List.of(new Notice.OrderRefused(id, "deribit:ETH-PERPETUAL", "max_order", NASTY)),
        "1 of 1 orders filled");
  }

  public static TradeRecord trade(long sequence, Instant at) {
    var perpetual = SampleContracts.perpetual();
    var fill =
        new Fill(
            "t" + sequence,
            Account.parse("deribit/main"),
            perpetual,
            Side.SELL,
            Quantity.parse("41400", Asset.USD),
            Price.parse("90000.5", Asset.USD),
            new Money(Decimal.parse("0.000230"), Asset.BTC));
    var label = new EffectId("btc-treasury", 0, sequence, 1).label();
    return new TradeRecord(
        sequence, at, label, fill, 90_010, FEE_USD, SLIPPAGE_USD, "BTC.delta", true);
  }

  public static GreekReading reading(double delta) {
    return new GreekReading("BTC.delta", delta, -0.5, 0.5, "BTC");
  }

  /// A breach that ended after so long.
  public static BreachRecord breach(Instant at, GreekReading reading, Duration lasted) {
    return new BreachRecord(
        reading.limit(),
        at,
        Optional.of(at.plus(lasted)),
        Math.abs(reading.value()) - reading.upper(),
        reading.upper(),
        reading.unit(),
        "market",
        lasted.isZero() ? "hedged by a decision" : "market moved back");
  }

  private static DeskStep step(
      int i,
      Instant at,
      double value,
      Noise random,
      int hedges,
      GreekReading before,
      GreekReading after) {
    var terms =
        new PnlTerms(
            900 * random.next(),
            -200 * Math.abs(random.next()),
            3,
            150 * random.next(),
            20 * random.next(),
            10,
            120,
            -4,
            2 * random.next(),
            0,
            random.next());
    var fees = -FEE_USD * hedges;
    var slippage = -SLIPPAGE_USD * hedges;
    var change = terms.explained() + terms.residual() + fees + slippage + 0.5;
    return new DeskStep(
        i,
        at,
        value + change,
        change,
        terms,
        fees,
        slippage,
        0.5,
        false,
        List.of(before),
        List.of(after));
  }

  /// Even numbers between -1 and 1.
  private static final class Noise {
    private final CounterRandom random;
    private long count;

    private Noise(String purpose) {
      random = new CounterRandom(42, purpose.length());
    }

    private double next() {
      return 2 * random.uniform(count++) - 1;
    }
  }
}
