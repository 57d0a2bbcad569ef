package org.ballast.quant.delta;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;

/// What the volatility of a strike is taken to do when the forward moves.
///
/// Each model is a slope d(vol)/d(ln F) at a fixed strike; the delta of an option is Black's plus
/// vega/F times that slope, see docs/models/smile-deltas.md.
public sealed interface DeltaModel {
  DeltaModel DEFAULT = new StickyStrike();

  /// The model's name as users type it.
  String label();

  /// Volatilities stay with their strikes: Black's delta.
  record StickyStrike() implements DeltaModel {
    @Override
    public String label() {
      return "sticky-strike";
    }
  }

  /// What the volatility does is read from the fitted smile of the option's expiry.
  sealed interface SmileModel extends DeltaModel {
    /// d(vol)/d(ln F) at a strike. Units: strike in quote per coin. Limits: not finite where the
    /// model has no volatility there.
    double perLogForward(ExpirySmile smile, double strike);
  }

  /// The smile moves with the forward: volatilities stay with their moneyness.
  record StickyDelta() implements SmileModel {
    @Override
    public String label() {
      return "sticky-delta";
    }

    @Override
    public double perLogForward(ExpirySmile smile, double strike) {
      return -smile.volPerLogStrike(strike);
    }
  }

  /// The volatility at the money moves by `ratio` times what its slope along the smile says: 1 is
  /// sticky strike at the money, 0 is sticky delta. Source: Bergomi, "Smile dynamics IV", Risk,
  /// December 2009.
  record SkewStickiness(double ratio) implements SmileModel {
    public SkewStickiness {
      if (!Double.isFinite(ratio)) {
        throw new IllegalArgumentException("skew stickiness must be finite: ratio=" + ratio);
      }
    }

    @Override
    public String label() {
      return "ssr";
    }

    @Override
    public double perLogForward(ExpirySmile smile, double strike) {
      return ratio * smile.volPerLogStrike(smile.forward()) - smile.volPerLogStrike(strike);
    }
  }

  /// SABR with alpha held. Domain: beta in [0, 1]. Source: Hagan et al. 2002.
  record Sabr(double beta) implements SmileModel {
    public Sabr {
      requireBeta(beta);
    }

    @Override
    public String label() {
      return "sabr";
    }

    @Override
    public double perLogForward(ExpirySmile smile, double strike) {
      var vol = smile.sabr(beta, strike);
      return vol.vol() > 0 ? vol.perLogForward() : Double.NaN;
    }
  }

  /// SABR with alpha moving as it does on average with the forward. Domain: beta in [0, 1]. Source:
  /// Bartlett 2006.
  record Bartlett(double beta) implements SmileModel {
    public Bartlett {
      requireBeta(beta);
    }

    @Override
    public String label() {
      return "bartlett";
    }

    @Override
    public double perLogForward(ExpirySmile smile, double strike) {
      var vol = smile.sabr(beta, strike);
      return vol.vol() > 0 ? vol.perLogForwardBartlett() : Double.NaN;
    }
  }

  /// A quadratic in delta estimated from what volatilities have done; one for each underlying, the
  /// others being sticky strike. Source: Hull & White, Journal of Banking & Finance 82 (2017)
  /// 180-190.
  record HullWhite(SortedMap<Asset, HullWhiteCoefficients> coefficients) implements DeltaModel {
    public HullWhite {
      coefficients = Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
      if (coefficients.isEmpty()) {
        throw new IllegalArgumentException("hull-white must name an underlying: coefficients={}");
      }
    }

    @Override
    public String label() {
      return "hull-white";
    }
  }

  /// Heston's model fitted to all smiles of a coin, with the delta that leaves the least variance.
  /// Source: Heston 1993; Bakshi, Cao & Chen, Journal of Finance 52 (1997) 2003-2049, section V.
  record Heston() implements DeltaModel {
    @Override
    public String label() {
      return "heston";
    }
  }

  private static void requireBeta(double beta) {
    if (!(beta >= 0 && beta <= 1)) {
      throw new IllegalArgumentException("beta must be in [0, 1]: beta=" + beta);
    }
  }
}
