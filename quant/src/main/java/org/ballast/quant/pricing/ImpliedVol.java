package org.ballast.quant.pricing;

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
  private ImpliedVol() {}

  /// Outcome of the search.
  public sealed interface Result {}

  /// The volatility, per 1.00.
  public record Solved(double vol) implements Result {}

  /// No volatility gives this price.
  public record NoSolution(Reason reason) implements Result {}

  /// Why there is no volatility.
  public enum Reason {
    /// No time is left, so the price does not depend on the volatility.
    EXPIRED,
    /// The price is below the discounted intrinsic value.
    BELOW_INTRINSIC,
    /// The price is the discounted intrinsic value.
    AT_INTRINSIC,
    /// The price is the discounted forward of a call or strike of a put.
    AT_MAXIMUM,
    /// The price is above every price of the model.
    ABOVE_MAXIMUM
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
    if (years == 0) {
      return new NoSolution(Reason.EXPIRED);
    }
    double intrinsic = Math.max(type.sign() * (forward - strike), 0);
    double max = type == OptionType.CALL ? forward : strike;
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
    return new Solved(totalSd / Math.sqrt(years));
  }
}
