package org.ballast.quant.risk;

import org.ballast.domain.instrument.Option;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.InverseOption;

/// Where the change in USD value of one coin-settled option came from, between two observations.
///
/// The value is c(F, sigma, T) * basis with basis = index / F. `delta` to `charm` are Taylor terms
/// of c at the first observation, `basis` is what the move of the basis made of the second c, and
/// `residual` is what is left. Units: USD per contract. Invariant: the terms add up to `change` but
/// for rounding.
public record OptionAttribution(
    double change,
    double delta,
    double gamma,
    double speed,
    double vega,
    double vanna,
    double volga,
    double theta,
    double charm,
    double basis,
    double residual) {

  /// What an option was valued with. Units: forward and index in USD per coin, years ACT/365.
  public record Observation(double forward, double index, double years, double vol) {}

  public static OptionAttribution between(Option option, Observation first, Observation second) {
    var type = option.type();
    var strike = option.strike().toDouble();
    var greeks = Bsm.greeks(type, first.forward(), strike, first.years(), first.vol(), 0, 0);
    var basis = first.index() / first.forward();
    var basisMove = second.index() / second.forward() - basis;
    var dF = second.forward() - first.forward();
    var dVol = second.vol() - first.vol();
    var dt = first.years() - second.years();
    var delta = basis * greeks.delta() * dF;
    var gamma = basis * greeks.gamma() * dF * dF / 2;
    var speed = basis * greeks.speed() * dF * dF * dF / 6;
    var vega = basis * greeks.vega() * dVol;
    var vanna = basis * greeks.vanna() * dF * dVol;
    var volga = basis * greeks.volga() * dVol * dVol / 2;
    var theta = basis * greeks.theta() * dt;
    var charm = basis * greeks.charm() * dF * dt;
    var after =
        InverseOption.priceCoin(type, second.forward(), strike, second.years(), second.vol());
    var before = InverseOption.priceCoin(type, first.forward(), strike, first.years(), first.vol());
    var change = after * second.index() - before * first.index();
    var fromBasis = after * second.forward() * basisMove;
    var explained = delta + gamma + speed + vega + vanna + volga + theta + charm + fromBasis;
    return new OptionAttribution(
        change,
        delta,
        gamma,
        speed,
        vega,
        vanna,
        volga,
        theta,
        charm,
        fromBasis,
        change - explained);
  }

  /// The sum of all terms but the residual.
  public double explained() {
    return delta + gamma + speed + vega + vanna + volga + theta + charm + basis;
  }

  /// Sum of the sizes of the Taylor terms: what the residual is measured against.
  public double grossExplained() {
    return Math.abs(delta)
        + Math.abs(gamma)
        + Math.abs(speed)
        + Math.abs(vega)
        + Math.abs(vanna)
        + Math.abs(volga)
        + Math.abs(theta)
        + Math.abs(charm)
        + Math.abs(basis);
  }
}
