package org.ballast.quant.hazard;

import org.ballast.quant.internal.Check;
import org.ballast.quant.math.Log;

/// A price in the market that says how likely a source fails. Throws: IllegalArgumentException.
public sealed interface HazardQuote {
  /// What bearing the failure earns. Units: continuous per year.
  double spreadPerYear();

  /// A year's premium of cover against the failure, as a fraction of what is covered.
  record CoverPremium(double perYear) implements HazardQuote {
    public CoverPremium {
      Check.finite("perYear", perYear);
    }

    @Override
    public double spreadPerYear() {
      return perYear;
    }
  }

  /// How much cheaper the same claim is where it may fail: the basis between two venues, or the
  /// discount of a stablecoin. Units: gap as a fraction of the price of the safe one, over the
  /// years until the two must meet. Domain: gap < 1, years > 0.
  record PriceGap(double gap, double years) implements HazardQuote {
    public PriceGap {
      Check.finite("gap", gap);
      Check.positive("years", years);
      if (!(gap < 1)) {
        throw new IllegalArgumentException("gap must be below 1: gap=" + gap);
      }
    }

    @Override
    public double spreadPerYear() {
      return -Log.log1p(-gap) / years;
    }
  }
}
