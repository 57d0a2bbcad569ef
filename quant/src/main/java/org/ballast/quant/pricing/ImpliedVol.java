package org.ballast.quant.pricing;

import java.util.Optional;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;

/// Volatility at which Black-76 returns a given price, to the accuracy the price allows.
///
/// Domain: forward, strike, discountFactor > 0, years >= 0, price finite. Limits: a price at or
/// outside its no-arbitrage bounds and years = 0 give NoSolution. Throws: IllegalArgumentException
/// off the domain.
///
/// Source: normalisation as in Jaeckel 2015, "Let's Be Rational";
/// docs/models/implied-volatility.md.
public final class ImpliedVol {
  // The direct way serves between these bounds; the search beyond.
  public static final double PRICE_MIN = 0x1p-500;
  public static final double PRICE_MAX = 0x1p500;
  public static final double VALUE_MIN = 1e-70;

  private ImpliedVol() {}

  /// Outcome of the search.
  public sealed interface Result {}

  /// The volatility, per 1.00.
  public record Solved(double vol) implements Result {}

  /// No volatility gives this price.
  public record NoSolution(Reason reason) implements Result {}

  /// Why there is no volatility.
  public enum Reason {
    /// The sign is neither 1 nor -1. Of a bad argument only [#solveAny] says so.
    BAD_SIGN,
    /// The forward is not positive and finite.
    BAD_FORWARD,
    /// The strike is not positive and finite.
    BAD_STRIKE,
    /// The time to expiry is negative or not finite.
    BAD_YEARS,
    /// The discount factor is not positive and finite.
    BAD_DISCOUNT_FACTOR,
    /// The price is not finite.
    BAD_PRICE,
    /// No time is left, so the price does not depend on the volatility.
    EXPIRED,
    /// The price is below the discounted intrinsic value.
    BELOW_INTRINSIC,
    /// The price is the discounted intrinsic value.
    AT_INTRINSIC,
    /// The price is the discounted forward of a call or strike of a put.
    AT_MAXIMUM,
    /// The price is above every price of the model.
    ABOVE_MAXIMUM,
    /// The arguments are valid, but the way to the volatility leaves the range of doubles.
    OUT_OF_RANGE
  }

  /// Solves `Black76.price(type, forward, strike, years, vol, discountFactor) = price` for vol.
  public static Result solve(
      OptionType type,
      double forward,
      double strike,
      double years,
      double discountFactor,
      double price) {
    Check.positive("forward", forward);
    Check.positive("strike", strike);
    Check.nonNegative("years", years);
    Check.positive("discountFactor", discountFactor);
    Check.finite("price", price);
    return solveAny(type.sign(), forward, strike, years, discountFactor, price);
  }

  /// The same for any arguments: one off the domain gives NoSolution. `sign` is +1 for a call, -1
  /// for a put.
  public static Result solveAny(
      double sign,
      double forward,
      double strike,
      double years,
      double discountFactor,
      double price) {
    double direct = direct(sign, forward, strike, years, discountFactor, price);
    return direct > 0
        ? new Solved(direct)
        : search(sign, forward, strike, years, discountFactor, price);
  }

  /// Guess and one step; NaN where that does not serve or there is no solution.
  private static double direct(
      double sign,
      double forward,
      double strike,
      double years,
      double discountFactor,
      double price) {
    double low = Math.min(forward, strike);
    double high = Math.max(forward, strike);
    double intrinsic = Math.max(sign * (forward - strike), 0);
    double value = Math.fma(-discountFactor, intrinsic, price) / (discountFactor * low);
    boolean isInDomain =
        low >= PRICE_MIN
            && high <= PRICE_MAX
            && Math.abs(sign) == 1
            && years > 0
            && years <= Double.MAX_VALUE
            && discountFactor > 0
            && price > discountFactor * intrinsic
            && value >= VALUE_MIN
            && value < 1;
    if (!isInDomain) {
      return Double.NaN;
    }
    double logRatio = Math.max(Log.ofRatio(high, low), TotalSdGuess.LOG_RATIO_MIN);
    double guess = TotalSdGuess.of(logRatio, value, Math.sqrt(high / low));
    return TotalSdStep.improve(logRatio, value, guess) / Math.sqrt(years);
  }

  private static Result search(
      double sign,
      double forward,
      double strike,
      double years,
      double discountFactor,
      double price) {
    var defect = defect(sign, forward, strike, years, discountFactor, price);
    if (defect.isPresent()) {
      return new NoSolution(defect.get());
    }
    if (years == 0) {
      return new NoSolution(Reason.EXPIRED);
    }
    double intrinsic = Math.max(sign * (forward - strike), 0);
    double max = sign > 0 ? forward : strike;
    // Both remainders come from one rounding of the exact product and difference.
    double aboveIntrinsic = Math.fma(-discountFactor, intrinsic, price) / discountFactor;
    double belowMax = Math.fma(discountFactor, max, -price) / discountFactor;
    if (aboveIntrinsic <= 0 || price <= discountFactor * intrinsic) {
      return new NoSolution(
          price < discountFactor * intrinsic ? Reason.BELOW_INTRINSIC : Reason.AT_INTRINSIC);
    }
    if (belowMax <= 0 || price >= discountFactor * max) {
      return new NoSolution(
          price > discountFactor * max ? Reason.ABOVE_MAXIMUM : Reason.AT_MAXIMUM);
    }
    double low = Math.min(forward, strike);
    double logRatio = Math.abs(Log.ofRatio(forward, strike));
    double totalSd = TotalSdSolver.solve(logRatio, aboveIntrinsic / low, belowMax / low);
    double vol = totalSd / Math.sqrt(years);
    return isPositive(vol) ? new Solved(vol) : new NoSolution(Reason.OUT_OF_RANGE);
  }

  private static Optional<Reason> defect(
      double sign,
      double forward,
      double strike,
      double years,
      double discountFactor,
      double price) {
    if (Math.abs(sign) != 1) {
      return Optional.of(Reason.BAD_SIGN);
    }
    if (!isPositive(forward)) {
      return Optional.of(Reason.BAD_FORWARD);
    }
    if (!isPositive(strike)) {
      return Optional.of(Reason.BAD_STRIKE);
    }
    if (!(years == 0 || isPositive(years))) {
      return Optional.of(Reason.BAD_YEARS);
    }
    if (!isPositive(discountFactor)) {
      return Optional.of(Reason.BAD_DISCOUNT_FACTOR);
    }
    return Math.abs(price) <= Double.MAX_VALUE ? Optional.empty() : Optional.of(Reason.BAD_PRICE);
  }

  private static boolean isPositive(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }
}
