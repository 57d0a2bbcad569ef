package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ballast.domain.value.Asset;
import org.ballast.quant.calibration.AssetCalibrations;
import org.ballast.quant.internal.FewDigits;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.SvcjModel;

/// Simulated joint moves: each coin by its own SVCJ model, joined by a copula.
///
/// Each coin's paths are simulated by themselves and then dealt out: the draw whose score of a coin
/// has rank r gets the path whose return has rank r. So every coin keeps its own law, with its
/// return and variance together, and returns depend on one another as the copula says. The 30-day
/// volatility moves as the model's expected variance over 30 days does, and skew by its measured
/// dynamics, or not at all. Prices are martingales. Basis, funding, stablecoins and staked tokens
/// are not simulated: they are held, and the set says so. Source: Iman & Conover, Communications in
/// Statistics B 11 (1982) 311-334, for the dealing out.
public final class MonteCarloMoves {
  /// The model of one coin; its variance is that of now.
  public record CoinModel(Asset coin, SvcjModel model) {}

  /// Purposes of random numbers: the copula's, then two for each coin.
  private static final long COPULA = 100;

  private static final long COINS = 200;

  /// What is noted of every simulated set, as long as nothing else gives it its carry.
  static final String HELD =
      "basis, funding, stablecoins and staked tokens are not simulated: held, none paid";

  private MonteCarloMoves() {}

  /// `models` in the order of the copula's coins. Throws: `IllegalArgumentException` where they are
  /// not.
  public static MoveSet of(
      List<CoinModel> models,
      Copula copula,
      MonteCarloTerms terms,
      List<SurfaceDynamics> dynamics) {
    if (!models.stream().map(CoinModel::coin).toList().equals(copula.coins())) {
      throw new IllegalArgumentException(
          "models must be those of the copula's coins: models=" + models + " copula=" + copula);
    }
    var scores = scores(copula, terms);
    var coins = new ArrayList<CoinMoves>();
    for (int i = 0; i < models.size(); i++) {
      var model = models.get(i);
      var draws = new SvcjPaths.Draws(terms.seed(), COINS + 2L * i);
      double years = WindowTerms.years(terms.horizon());
      var paths = SvcjPaths.of(model.model(), years, terms.stepsPerPath(), terms.paths(), draws);
      coins.add(dealt(model, paths, scores[i], dynamics));
    }
    var label = " +" + WindowTerms.label(terms.horizon());
    return new MoveSet(
        provenance(models, copula, terms),
        notes(models, dynamics, coins),
        1,
        IntStream.range(0, terms.paths()).mapToObj(path -> "path " + path + label).toList(),
        Columns.filled(terms.paths(), WindowTerms.years(terms.horizon())),
        coins,
        List.of(),
        List.of(),
        List.of());
  }

  /// Shape: by coin, then by draw.
  private static double[][] scores(Copula copula, MonteCarloTerms terms) {
    var random = new CounterRandom(terms.seed(), COPULA);
    var scores = new double[copula.coins().size()][terms.paths()];
    for (int draw = 0; draw < terms.paths(); draw++) {
      var one = copula.scores(random, draw);
      for (int coin = 0; coin < one.length; coin++) {
        scores[coin][draw] = one[coin];
      }
    }
    return scores;
  }

  private static CoinMoves dealt(
      CoinModel model, SvcjPaths paths, double[] scores, List<SurfaceDynamics> dynamics) {
    int size = scores.length;
    var byScore = Ranks.ascending(scores);
    var byReturn = Ranks.ascending(paths.logReturns());
    var measured = dynamics.stream().filter(found -> found.coin().equals(model.coin())).findFirst();
    double varianceNow = expectedVariance(model.model(), model.model().diffusion().variance());
    var spots = new double[size];
    var vols = new double[size];
    var skews = new double[size];
    for (int rank = 0; rank < size; rank++) {
      int scenario = byScore[rank];
      double logReturn = paths.logReturns()[byReturn[rank]];
      double variance = paths.variances()[byReturn[rank]];
      spots[scenario] = Exp.exp(logReturn);
      vols[scenario] = Math.sqrt(expectedVariance(model.model(), variance) / varianceNow);
      skews[scenario] = measured.map(found -> found.skewMove(logReturn)).orElse(0.0);
    }
    var ones = Columns.filled(size, 1);
    return new CoinMoves(model.coin(), spots, vols, skews, ones, new double[size]);
  }

  /// Mean variance per year over 30 days from `variance` on, jumps of price included.
  private static double expectedVariance(SvcjModel model, double variance) {
    double kappa = model.diffusion().meanReversion();
    double years = TenorRule.REFERENCE_YEARS;
    double intensity = model.jumpIntensity();
    double muV = model.jumpVarianceMean();
    double level = model.diffusion().longRunVariance() + intensity * muV / kappa;
    double weight = -Exp.expm1(-kappa * years) / (kappa * years);
    double meanJump = model.jumpLogMean() + model.jumpCorrelation() * muV;
    double spread =
        model.jumpLogSd() * model.jumpLogSd()
            + model.jumpCorrelation() * model.jumpCorrelation() * muV * muV;
    return level + (variance - level) * weight + intensity * (meanJump * meanJump + spread);
  }

  private static List<String> notes(
      List<CoinModel> models, List<SurfaceDynamics> dynamics, List<CoinMoves> coins) {
    var notes = new ArrayList<>(List.of(HELD));
    for (int i = 0; i < models.size(); i++) {
      var coin = models.get(i).coin();
      var measured = dynamics.stream().filter(found -> found.coin().equals(coin)).findFirst();
      if (measured.isPresent()) {
        measured.get().extrapolation(coins.get(i).spotFactors()).ifPresent(notes::add);
      } else {
        notes.add(coin + " skew not measured: held");
      }
    }
    return notes;
  }

  private static String provenance(List<CoinModel> models, Copula copula, MonteCarloTerms terms) {
    var text =
        new StringBuilder("simulated, ")
            .append(terms.paths())
            .append(" paths of ")
            .append(terms.stepsPerPath())
            .append(" steps over ")
            .append(WindowTerms.label(terms.horizon()))
            .append(", seed ")
            .append(terms.seed())
            .append(';');
    for (var model : models) {
      text.append(' ').append(model.coin()).append(" SVCJ");
      for (var parameter : AssetCalibrations.parameters(model.model())) {
        text.append(' ').append(parameter.name()).append(' ');
        text.append(FewDigits.of(parameter.value()));
      }
      text.append(';');
    }
    return text.append(" joined by ").append(copula.words()).toString();
  }
}
