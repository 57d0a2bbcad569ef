package org.ballast.quant.factor;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;

/// Covariance of factors from today's volatilities and a few assumed numbers.
///
/// Returns and moves of volatility are jointly normal: those of coins i and j have correlation
/// `coinCorrelation`, a return and a volatility of one coin `spotVolCorrelation`, and of different
/// coins the product. So `Var(r) = σ² h`, `Cov(r_i², r_j²) = 2 Cov(r_i, r_j)²`, and no square moves
/// with anything else. Units: volOfVol relative, per square root of a year. Domain: volOfVol >= 0;
/// correlations finite. Beyond one, what comes of them is no covariance.
///
/// Source of the defaults: docs/models/hedge-objective.md.
public record ParametricFactors(
    double volOfVol, double spotVolCorrelation, double coinCorrelation) {
  public static final double VOL_OF_VOL_MAX = 10;
  public static final ParametricFactors DEFAULT = new ParametricFactors(1, -0.3, 0.8);

  private static final double POINTS_PER_UNIT = 100;
  private static final double SECONDS_PER_YEAR = 365 * 86_400.0;

  public ParametricFactors {
    Check.nonNegative("volOfVol", volOfVol);
    Check.atMost("volOfVol", volOfVol, VOL_OF_VOL_MAX);
    Check.finite("spotVolCorrelation", spotVolCorrelation);
    Check.finite("coinCorrelation", coinCorrelation);
  }

  /// The covariance over a holding time with these volatilities at the money. Units: vols as
  /// decimals per square root of a year. Domain: vols > 0, holding > 0.
  public FactorCovariance estimate(SortedMap<Asset, Double> vols, Duration holding) {
    var underlyings = List.copyOf(vols.keySet());
    var factors = MarketFactor.of(underlyings);
    var years = holding.toMillis() / 1_000.0 / SECONDS_PER_YEAR;
    Check.positive("holding", years);
    vols.values().forEach(vol -> Check.positive("vol", vol));
    var kinds = FactorKind.values().length;
    var each = vols.values().stream().mapToDouble(Double::doubleValue).toArray();
    var covariance = new double[factors.size()][factors.size()];
    for (var i = 0; i < covariance.length; i++) {
      for (var j = 0; j < covariance.length; j++) {
        var common = i / kinds == j / kinds ? 1 : coinCorrelation;
        covariance[i][j] =
            covariance(
                new Scaled(factors.get(i).kind(), each[i / kinds] * Math.sqrt(years)),
                new Scaled(factors.get(j).kind(), each[j / kinds] * Math.sqrt(years)),
                common);
      }
    }
    return new FactorCovariance(factors, holding, covariance, provenance(vols));
  }

  /// A kind of factor with the standard deviation of its coin's return over the holding time.
  private record Scaled(FactorKind kind, double returnSd) {
    boolean isSquare() {
      return kind == FactorKind.SQUARED_RETURN;
    }
  }

  private double covariance(Scaled one, Scaled other, double common) {
    if (one.isSquare() || other.isSquare()) {
      var returns = common * (one.returnSd() * other.returnSd());
      return one.isSquare() && other.isSquare() ? 2 * returns * returns : 0;
    }
    var leverage = one.kind() == other.kind() ? 1 : spotVolCorrelation;
    return common * leverage * (sd(one) * sd(other));
  }

  private double sd(Scaled factor) {
    return factor.kind() == FactorKind.VOL_MOVE
        ? POINTS_PER_UNIT * volOfVol * factor.returnSd()
        : factor.returnSd();
  }

  private String provenance(SortedMap<Asset, Double> vols) {
    var text = new StringBuilder("vols at the money");
    vols.forEach((asset, vol) ->
        text.append(' ')
            .append(asset)
            .append(' ')
            .append(Math.round(vol * 1_000) / 10.0)
            .append(" %"));
    return text.append(", vol of vol ")
        .append(volOfVol)
        .append(", correlations spot-vol ")
        .append(spotVolCorrelation)
        .append(" and coins ")
        .append(coinCorrelation)
        .toString();
  }
}
