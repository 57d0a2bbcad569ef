package org.ballast.quant.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.quant.moves.MonteCarloMoves.CoinModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.SvcjModel;
import org.junit.jupiter.api.Test;

final class MonteCarloMovesTest {
  private static final List<Asset> COINS = List.of(Asset.BTC, Asset.ETH);
  private static final Copula COPULA =
      new Copula.Student(COINS, new double[][] {{1, 0.8}, {0.8, 1}}, 4);
  private static final List<CoinModel> MODELS =
      List.of(new CoinModel(Asset.BTC, model(0.4)), new CoinModel(Asset.ETH, model(0.7)));
  private static final MonteCarloTerms TERMS =
      new MonteCarloTerms(Duration.ofDays(10), 20_000, 20, 5);
  private static final MonteCarloTerms FEW = new MonteCarloTerms(Duration.ofDays(10), 500, 20, 5);
  private static final MoveSet MOVES = MonteCarloMoves.of(MODELS, COPULA, TERMS, List.of());

  @Test
  void of_anyModel_keepsPricesMartingales() {
    for (var coin : MOVES.coins()) {
      double mean = Arrays.stream(coin.spotFactors()).average().orElseThrow();
      double squares =
          Arrays.stream(coin.spotFactors()).map(x -> (x - 1) * (x - 1)).average().orElseThrow();
      assertThat(mean)
          .as("%s", coin.coin())
          .isCloseTo(1, within(4 * Math.sqrt(squares / TERMS.paths())));
    }
  }

  @Test
  void of_twoCoins_joinsThemAsTheCopulaSays() {
    double tau =
        RankCorrelation.kendall(
            MOVES.coins().get(0).spotFactors(), MOVES.coins().get(1).spotFactors());
    assertThat(tau).isCloseTo(2 / Math.PI * Math.asin(0.8), within(0.015));
  }

  @Test
  void of_anyCopula_dealsOutTheSamePathsOfACoin() {
    var apart = new Copula.Gaussian(COINS, new double[][] {{1, 0}, {0, 1}});
    var other = MonteCarloMoves.of(MODELS, apart, TERMS, List.of());
    for (int coin = 0; coin < 2; coin++) {
      var left = MOVES.coins().get(coin).spotFactors().clone();
      var right = other.coins().get(coin).spotFactors().clone();
      Arrays.sort(left);
      Arrays.sort(right);
      assertThat(left).containsExactly(right);
    }
  }

  @Test
  void of_fallingPrices_raisesVolatility() {
    var coin = MOVES.coins().getFirst();
    double together = 0;
    for (int i = 0; i < TERMS.paths(); i++) {
      together += Math.log(coin.spotFactors()[i]) * Math.log(coin.volFactors()[i]);
    }
    assertThat(together).isNegative();
  }

  @Test
  void of_oneSeed_isTheSameAgain() {
    assertThat(hash(FEW)).isEqualTo(hash(FEW)).isNotEqualTo(hash(otherSeed()));
  }

  @Test
  void of_anyModel_namesItsParametersWithFewDigits() {
    assertThat(MOVES.provenance())
        .contains("BTC SVCJ kappa 3 theta 0.16 sigma 0.8 rho -0.4 v0 0.16 lambda 8 muY -0.02")
        .endsWith("joined by a Student copula of 4 degrees of freedom, BTC ETH correlation 0.8");
  }

  @Test
  void of_modelsOfOtherCoins_isRefused() {
    assertThatThrownBy(() -> MonteCarloMoves.of(MODELS.reversed(), COPULA, TERMS, List.of()))
        .hasMessageContaining("models must be those of the copula's coins");
  }

  @Test
  void paths_withoutNoise_followTheMeanVariance() {
    var still = new SvcjModel(new HestonModel(2, 0.2, 0, -0.5, 0.5), 0, 0, 0, 0, 0);
    var paths = SvcjPaths.of(still, 1, 50, 5000, new SvcjPaths.Draws(1, 0));
    double variance = 0.2 + 0.3 * Math.exp(-2);
    assertThat(paths.variances()[7]).isCloseTo(variance, within(1e-12));
    double integrated = 0.2 + 0.3 * (1 - Math.exp(-2)) / 2;
    double squares = Arrays.stream(paths.logReturns()).map(x -> x * x).average().orElseThrow();
    assertThat(squares - integrated * integrated / 4).isCloseTo(integrated, within(0.03));
  }

  /// Jumps make nearly all of the move, so that two per cent of their compensation are seen.
  @Test
  void paths_ofManyJumps_areMartingales() {
    var jumps = new SvcjModel(new HestonModel(2, 1e-4, 0.1, 0, 1e-4), 20, -0.1, 0.05, 0.05, -0.5);
    var paths = SvcjPaths.of(jumps, 1, 20, 20_000, new SvcjPaths.Draws(3, 0));
    var prices = Arrays.stream(paths.logReturns()).map(Math::exp).toArray();
    double mean = Arrays.stream(prices).average().orElseThrow();
    double squares =
        Arrays.stream(prices).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    double error = Math.sqrt(squares / prices.length);
    assertThat(error).isLessThan(0.006);
    assertThat(mean).isCloseTo(1, within(4 * error));
  }

  @Test
  void join_withHistory_takesItsCarryByRank() {
    var coin =
        new CoinHistory(
            Asset.BTC,
            FactorColumn.known(new double[] {100, 80, 80, 100}),
            FactorColumn.known(new double[] {0, -0.1, -0.1, 0}),
            FactorColumn.known(new double[] {0, -0.03, 0.01, 0.02}),
            FactorColumn.unknown(4),
            FactorColumn.unknown(4),
            FactorColumn.unknown(4));
    var terms = new WindowTerms(Duration.ofDays(10), Duration.ofDays(10));
    var history =
        new FactorHistory(
            Histories.START, Duration.ofDays(10), List.of(coin), List.of(), List.of());
    var alone = new Copula.Gaussian(List.of(Asset.BTC), new double[][] {{1}});
    var simulated = MonteCarloMoves.of(MODELS.subList(0, 1), alone, TERMS, List.of());
    var joined =
        CarryByRank.join(simulated, HistoricalMoves.of(history, terms, List.of()), Asset.BTC);
    var moves = joined.coins().getFirst();
    var byReturn = Ranks.ascending(moves.spotFactors());
    assertThat(moves.spotFactors()).containsExactly(simulated.coins().getFirst().spotFactors());
    assertThat(moves.fundingAccruals()[byReturn[0]]).isEqualTo(-0.03);
    assertThat(moves.fundingAccruals()[byReturn[TERMS.paths() / 2]]).isCloseTo(0.01, within(1e-15));
    assertThat(moves.fundingAccruals()[byReturn[TERMS.paths() - 1]]).isCloseTo(0.02, within(1e-15));
    assertThat(joined.notes())
        .contains("BTC skew not measured: held")
        .contains("history of the carry: BTC vol not observed in 3 of 3 windows: held")
        .doesNotContain(MonteCarloMoves.HELD);
    assertThat(moves.basisFactors()[byReturn[0]]).isCloseTo(Math.exp(-0.1), within(1e-15));
    assertThatThrownBy(() -> CarryByRank.join(simulated, simulated, Asset.ETH))
        .hasMessageContaining("a set must move the coin: coin=ETH");
  }

  @Test
  void failures_ofAVenue_comeAsOftenAsItsHazard() {
    var source =
        new FailureSource("exchange", FailureKind.VENUE, List.of("x"), FailureTerms.flat(5, 0.4));
    var token =
        new FailureSource("coin", FailureKind.STABLECOIN, List.of("USDT"), FailureTerms.flat(5, 0));
    var model = new FailureModel(LocalDate.EPOCH, 1, List.of(source, token));
    var failures = VenueFailureDraws.of(model, MOVES, 1);
    assertThat(failures).hasSize(1);
    assertThat(failures.getFirst().recovery()).isEqualTo(0.4);
    double expected = 1 - Math.exp(-5 * 10 / 365.0);
    double error = Math.sqrt(expected * (1 - expected) / TERMS.paths());
    assertThat(failures.getFirst().count() / (double) TERMS.paths())
        .isCloseTo(expected, within(4 * error));
  }

  @Test
  void failures_ofAVenueByTwoSources_loseItsClaimsOnce() {
    var hack =
        new FailureSource("hack", FailureKind.VENUE, List.of("x"), FailureTerms.flat(20, 0.4));
    var fraud =
        new FailureSource("fraud", FailureKind.VENUE, List.of("x"), FailureTerms.flat(20, 0.1));
    var model = new FailureModel(LocalDate.EPOCH, 1, List.of(hack, fraud));
    var failures = VenueFailureDraws.of(model, MOVES, 1);
    assertThat(failures).extracting(VenueFailures::recovery).containsExactly(0.1, 0.4);
    assertThat(MOVES.withVenueFailures(failures).venueFailures()).hasSize(2);
    double expected = 1 - Math.exp(-40 * 10 / 365.0);
    double error = Math.sqrt(expected * (1 - expected) / TERMS.paths());
    int count = failures.stream().mapToInt(VenueFailures::count).sum();
    assertThat(count / (double) TERMS.paths()).isCloseTo(expected, within(4 * error));
    var twice = List.of(failures.getFirst(), failures.getFirst());
    assertThatThrownBy(() -> MOVES.withVenueFailures(twice))
        .hasMessageContaining("a venue fails once: venue=x");
  }

  @Test
  void of_anySet_saysWhatIsHeldOrExtrapolated() {
    assertThat(MOVES.notes())
        .containsExactly(
            MonteCarloMoves.HELD, "BTC skew not measured: held", "ETH skew not measured: held");
    var dynamics = List.of(Histories.dynamics(Asset.BTC, -0.8, 0.3));
    var measured = MonteCarloMoves.of(MODELS, COPULA, FEW, dynamics);
    assertThat(measured.notes())
        .anyMatch(note -> note.startsWith("BTC price moves as great not observed in"));
  }

  private static MonteCarloTerms otherSeed() {
    return new MonteCarloTerms(FEW.horizon(), FEW.paths(), FEW.stepsPerPath(), FEW.seed() + 1);
  }

  private static String hash(MonteCarloTerms terms) {
    var moves = MonteCarloMoves.of(MODELS, COPULA, terms, List.of());
    return FrozenScenarioSet.of("a", 1, TenorRule.ROOT_TIME, moves).contentHash();
  }

  private static SvcjModel model(double vol) {
    var diffusion = new HestonModel(3, vol * vol, 0.8, -0.4, vol * vol);
    return new SvcjModel(diffusion, 8, -0.02, 0.05, 0.1, -0.3);
  }
}
