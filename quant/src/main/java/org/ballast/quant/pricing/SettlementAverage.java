package org.ballast.quant.pricing;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;

/// Effect of settling on the average of the index over a last window rather than on its last value.
///
/// Units: prices in USD per coin, years ACT/365, windowYears likewise. Symbols: n fixings equally
/// spaced over the window, m of them done with mean A, alpha = (n - m) / n the part still open.
/// Domain: fixings >= 1, 0 <= done < fixings, window > 0. Throws: IllegalArgumentException.
///
/// Source: moments of the arithmetic average of a driftless price over a short window.
///
/// @param windowYears length of the averaging window
/// @param fixings number of index values averaged
public record SettlementAverage(double windowYears, int fixings) {

  public SettlementAverage {
    Check.positive("windowYears", windowYears);
    if (fixings < 1) {
      throw new IllegalArgumentException("fixings must be positive: fixings=" + fixings);
    }
  }

  /// Fixings already made.
  ///
  /// @param done how many
  /// @param mean their average, ignored while none is done
  public record Progress(int done, double mean) {
    public Progress {
      if (done < 0) {
        throw new IllegalArgumentException("done must be non-negative: done=" + done);
      }
      Check.nonNegative("mean", mean);
    }
  }

  /// The part of an option inside the window that is still open: `alpha` options on the forward.
  ///
  /// @param openShare alpha
  /// @param strike K' = A + (K - A) / alpha; not positive where the fixings have decided the
  ///   outcome
  /// @param totalSd standard deviation of the log of the open average
  /// @param price undiscounted value in USD
  /// @param delta dV/dF
  public record OpenOption(
      double openShare, double strike, double totalSd, double price, double delta) {}

  /// Time that gives the average the variance of a single fixing, before the window opens: `(T - w)
  /// + w (n + 1)(2n + 1) / (6 n^2)`. Domain: years at least windowYears.
  public double effectiveYears(double years) {
    if (!(years >= windowYears)) {
      throw new IllegalArgumentException(
          "years must be at least windowYears: years=" + years + " windowYears=" + windowYears);
    }
    double n = fixings;
    return (years - windowYears) + windowYears * (n + 1) * (2 * n + 1) / (6 * n * n);
  }

  /// The limit of many fixings, `T - 2w/3`.
  public double effectiveYearsContinuous(double years) {
    return years - windowYears * 2 / 3;
  }

  /// Value and true delta of an option inside the window.
  public OpenOption inWindow(
      OptionType type, double forward, double strike, double vol, Progress progress) {
    Check.positive("forward", forward);
    Check.nonNegative("strike", strike);
    Check.nonNegative("vol", vol);
    int open = openFixings(progress);
    double alpha = (double) open / fixings;
    double openStrike =
        progress.done() == 0 ? strike : progress.mean() + (strike - progress.mean()) / alpha;
    double years = windowYears / fixings * (open + 1) * (2.0 * open + 1) / (6.0 * open);
    double totalSd = vol * Math.sqrt(years);
    if (openStrike <= 0) {
      boolean isExercised = type == OptionType.CALL;
      double price = isExercised ? alpha * (forward - openStrike) : 0;
      return new OpenOption(alpha, openStrike, totalSd, price, isExercised ? alpha : 0);
    }
    var greeks = Black76.greeks(type, forward, openStrike, years, vol, 1);
    return new OpenOption(
        alpha, openStrike, totalSd, alpha * greeks.price(), alpha * greeks.delta());
  }

  /// Expected settlement price inside the window, `alpha F + (1 - alpha) A`.
  public double markUnderlying(double forward, Progress progress) {
    Check.positive("forward", forward);
    double alpha = (double) openFixings(progress) / fixings;
    return progress.done() == 0 ? forward : Math.fma(alpha, forward, (1 - alpha) * progress.mean());
  }

  /// Delta as Deribit reports it for margin: it decays with the elapsed part of the window, from
  /// the full delta at 0 to none at 1. The hedge wants the delta of `inWindow` instead.
  public static double reportedDelta(double delta, double elapsedShare) {
    Check.nonNegative("elapsedShare", elapsedShare);
    Check.atMost("elapsedShare", elapsedShare, 1);
    return delta * (1 - elapsedShare);
  }

  /// Net transaction delta as reported: `(delta - priceCoin)` decayed likewise.
  public static double reportedNetTransactionDelta(
      double delta, double priceCoin, double elapsedShare) {
    return reportedDelta(delta - priceCoin, elapsedShare);
  }

  private int openFixings(Progress progress) {
    if (progress.done() >= fixings) {
      throw new IllegalArgumentException(
          "done must be less than fixings: done=" + progress.done() + " fixings=" + fixings);
    }
    return fixings - progress.done();
  }
}
