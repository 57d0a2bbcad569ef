package org.ballast.quant.fourier;

import org.ballast.quant.internal.Check;

/// An option's implied volatility as a calibrator sees it.
///
/// Units: vol per 1.00, of Black-76 on the forward; weight is the importance of a squared error in
/// vol. Domain: all positive. Throws: IllegalArgumentException.
public record VolQuote(double forward, double strike, double years, double vol, double weight) {
  public VolQuote {
    Check.positive("forward", forward);
    Check.positive("strike", strike);
    Check.positive("years", years);
    Check.positive("vol", vol);
    Check.positive("weight", weight);
  }
}
