package org.ballast.hedging.plan;

import java.util.List;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.hedging.programme.FactorRoot;
import org.ballast.quant.factor.FactorCovariance;
import org.ballast.quant.factor.MarketFactor;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.risk.UnderlyingRisk;

/// The risk term of an objective, `γ/2 · g'Σg` in USD: what the owner of a book would pay to be rid
/// of the variance of its distance from target over a holding time.
///
/// g is what a unit of each factor makes of that distance, in USD: of a return (delta − target) ·
/// S, of its square half of gamma, of a vol point vega. Deltas are the mandate's own, and so are
/// their targets; an underlying that the mandate does not name counts nothing. Units: riskAversion
/// per USD. Domain: riskAversion > 0; the covariance has the factors of the mandate's underlyings.
public final class FactorRisk {
  private static final double PERCENT_PER_UNIT = 100;

  private final double riskAversion;
  private final FactorCovariance covariance;
  private final FactorRoot.Factored root;
  private final List<GreekBand> deltas;
  private final SoundMarket market;

  private FactorRisk(
      double riskAversion,
      FactorCovariance covariance,
      FactorRoot.Factored root,
      List<GreekBand> deltas,
      SoundMarket market) {
    this.riskAversion = riskAversion;
    this.covariance = covariance;
    this.root = root;
    this.deltas = deltas;
    this.market = market;
  }

  /// Throws: `IllegalArgumentException` outside of the domain.
  static FactorRisk of(
      double riskAversion,
      FactorCovariance covariance,
      FactorRoot.Factored root,
      Mandate mandate,
      MarketView market) {
    if (!(riskAversion > 0) || Double.isInfinite(riskAversion)) {
      throw new IllegalArgumentException(
          "risk aversion must be positive: riskAversion=" + riskAversion + " /USD");
    }
    if (!covariance.factors().equals(MarketFactor.of(underlyings(mandate)))) {
      throw new IllegalArgumentException(
          "covariance must be of the mandate's underlyings: factors=" + covariance.factors());
    }
    return new FactorRisk(
        riskAversion, covariance, root, GreekBand.deltasOf(mandate), new SoundMarket(market));
  }

  /// The underlyings whose factors count, in their order.
  public static List<Asset> underlyings(Mandate mandate) {
    return mandate.underlyings().stream().map(UnderlyingLimits::underlying).sorted().toList();
  }

  public double riskAversion() {
    return riskAversion;
  }

  public FactorCovariance covariance() {
    return covariance;
  }

  /// Shape: by factor. Units: USD per unit of the factor.
  double[] exposure(BookRisk book) {
    var exposure = new double[covariance.factors().size()];
    for (var i = 0; i < exposure.length; i++) {
      var factor = covariance.factors().get(i);
      var index = market.indexOf(factor.underlying());
      var held = book.underlying(factor.underlying()).map(UnderlyingRisk::exposure);
      exposure[i] = exposure(factor, held.orElse(Exposure.NONE), index) - target(factor) * index;
    }
    return exposure;
  }

  /// What one lot adds.
  double[] exposure(Candidate candidate) {
    var exposure = new double[covariance.factors().size()];
    var underlying = candidate.quote().instrument().underlying();
    for (var i = 0; i < exposure.length; i++) {
      var factor = covariance.factors().get(i);
      exposure[i] =
          factor.underlying().equals(underlying)
              ? exposure(factor, candidate.effect(), market.indexOf(underlying))
              : 0;
    }
    return exposure;
  }

  /// What one standard deviation of each independent move makes, in the root of USD of objective:
  /// half the sum of squares is the risk term.
  double[] moves(double[] exposure) {
    return root.moves(riskAversion, exposure);
  }

  /// Units: USD.
  public double riskUsd(BookRisk book) {
    var sum = 0.0;
    for (var move : moves(exposure(book))) {
      sum += move * move;
    }
    return sum / 2;
  }

  private double target(MarketFactor factor) {
    return switch (factor.kind()) {
      case RETURN -> delta(factor.underlying()).target();
      case SQUARED_RETURN, VOL_MOVE -> 0;
    };
  }

  private double exposure(MarketFactor factor, Exposure exposure, double index) {
    return switch (factor.kind()) {
      case RETURN -> exposure.delta(delta(factor.underlying()).convention()) * index;
      case SQUARED_RETURN -> exposure.gamma() * PERCENT_PER_UNIT * index / 2;
      case VOL_MOVE -> exposure.vega();
    };
  }

  private GreekBand delta(Asset underlying) {
    return deltas.stream()
        .filter(band -> band.underlying().equals(underlying))
        .findFirst()
        .orElseThrow();
  }
}
