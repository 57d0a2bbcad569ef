package org.ballast.quant.margin.derive;

import org.ballast.quant.internal.Check;

/// A coin or token posted. Units: `price` in USD per coin; `confidence` in [0, 1].
/// `isRiskCancelling` says that its value moves with the scenarios' spot. Domain: amount
/// non-negative.
public record DeriveCollateral(
    double amount,
    double price,
    double confidence,
    boolean isRiskCancelling,
    DeriveHaircut haircut) {
  public DeriveCollateral {
    Check.nonNegative("amount", amount);
    Check.positive("price", price);
    Check.nonNegative("confidence", confidence);
    Check.atMost("confidence", confidence, 1);
  }
}
