package org.ballast.quant.replication;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;

/// Hedges a short call on simulated paths by a rule that is asked at equal intervals, the first
/// time at once, and pays a share of the value of every trade. The hedge left at expiry is not
/// charged.
///
/// Every draw is a function of seed, path and check, so paths may be made in any order. Units:
/// `costRate` one way, per 1.00 of traded value.
public final class ReplicationSimulator {
  /// Less is rounding, not a trade.
  private static final double TRADE_MIN = 1e-12;

  private final ShortCall call;
  private final double costRate;
  private final int checks;
  private final CounterRandom random;

  public ReplicationSimulator(ShortCall call, double costRate, int checks, long seed) {
    Check.nonNegative("costRate", costRate);
    Check.positive("checks", checks);
    this.call = call;
    this.costRate = costRate;
    this.checks = checks;
    this.random = new CounterRandom(seed, 0);
  }

  /// Averages over the paths numbered from 0.
  public ReplicationSample run(RebalanceRule rule, int paths) {
    Check.above("paths", paths, 1);
    var path = new Path(rule);
    double mean = 0.0;
    double squares = 0.0;
    for (int i = 0; i < paths; i++) {
      double profit = path.profit(i);
      double step = profit - mean;
      mean += step / (i + 1);
      squares += step * (profit - mean);
    }
    return new ReplicationSample(
        paths,
        mean,
        Math.sqrt(squares / (paths - 1)),
        costRate * path.turnover / paths,
        path.turnover / paths,
        (double) path.trades / paths);
  }

  /// The walk of one path, and what was dealt on all so far.
  private final class Path {
    private final RebalanceRule rule;
    private final double stepYears = call.years() / checks;
    private final double stepSd = call.vol() * Math.sqrt(stepYears);
    private final double premium = call.value(call.spot(), call.years());
    private double turnover;
    private long trades;

    Path(RebalanceRule rule) {
      this.rule = rule;
    }

    double profit(int number) {
      double spot = call.spot();
      double held = 0.0;
      double cash = premium;
      for (int i = 0; i < checks; i++) {
        double left = call.years() - i * stepYears;
        double next = rule.hold(held, spot, left, call.delta(spot, left));
        double traded = Math.abs(next - held);
        if (traded > TRADE_MIN) {
          cash -= (next - held) * spot + costRate * traded * spot;
          turnover += traded * spot;
          trades++;
          held = next;
        }
        double z = Normal.quantile(random.openUniform((long) number * checks + i));
        spot *= Exp.exp(stepSd * z - 0.5 * stepSd * stepSd);
      }
      return cash + held * spot - Math.max(spot - call.strike(), 0);
    }
  }
}
