package org.ballast.quant.risk;

/// Greeks of a whole book in USD, where underlyings add up. Dollars and dollar tokens have no
/// delta. Units: delta = coins * index; gamma the change of that delta for a 1 % move; vega per vol
/// point; theta per day.
public record DollarGreeks(double value, double delta, double gamma, double vega, double theta) {
  public static DollarGreeks of(BookRisk risk, DeltaConvention convention) {
    var sum = new DollarGreeks(0, 0, 0, 0, 0);
    for (var underlying : risk.underlyings()) {
      var exposure = underlying.exposure();
      var coins = underlying.underlying().isDollar() ? 0 : exposure.delta(convention);
      sum =
          new DollarGreeks(
              sum.value + exposure.value(),
              sum.delta + coins * underlying.index(),
              sum.gamma + exposure.gamma() * underlying.index(),
              sum.vega + exposure.vega(),
              sum.theta + exposure.theta());
    }
    return sum;
  }
}
