package org.ballast.quant.agreement;

/// Why a venue's figures differ from the Black-76 figures at the forward it publishes beside them.
public enum Cause {
  /// Delta and vega agree with one another at another forward than the published one: the Greeks
  /// were not refreshed with it.
  GREEKS_OF_ANOTHER_MOMENT,
  /// Calls and puts at one strike agree with one another at another forward than the published one.
  MARKS_OF_ANOTHER_MOMENT
}
