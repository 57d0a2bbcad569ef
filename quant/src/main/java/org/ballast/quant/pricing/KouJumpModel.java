package org.ballast.quant.pricing;

import org.ballast.quant.internal.Check;

/// Lognormal diffusion with Poisson jumps up or down by exponentially distributed logs.
///
/// A jump goes up with probability upProbability, by a log of mean `1 / upRate`, else down by one
/// of mean `1 / downRate`. The paper's letters: p, eta1, eta2.
///
/// Domain: vol, jumpIntensity >= 0, upProbability in [0, 1], upRate > 1, else the expected jump is
/// infinite, downRate > 0. Throws: IllegalArgumentException.
///
/// Source: Kou 2002, Management Science 48, 1086-1101.
public record KouJumpModel(
    double vol, double jumpIntensity, double upProbability, double upRate, double downRate)
    implements AssetModel {

  public KouJumpModel {
    Check.nonNegative("vol", vol);
    Check.nonNegative("jumpIntensity", jumpIntensity);
    Check.nonNegative("upProbability", upProbability);
    Check.atMost("upProbability", upProbability, 1);
    Check.positive("upRate", upRate);
    Check.above("upRate", upRate, 1);
    Check.positive("downRate", downRate);
  }
}
