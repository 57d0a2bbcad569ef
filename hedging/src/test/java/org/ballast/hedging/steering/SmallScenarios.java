package org.ballast.hedging.steering;

import java.util.List;
import java.util.stream.IntStream;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Normal;
import org.ballast.quant.moves.CoinMoves;
import org.ballast.quant.moves.FrozenScenarioSet;
import org.ballast.quant.moves.MoveSet;
import org.ballast.quant.moves.TenorRule;
import org.ballast.quant.moves.VenueFailures;

/// Seeded moves of BTC over a day: spot and volatility move against one another, funding with spot.
final class SmallScenarios {
  private static final double SPOT_SD = 0.05;
  private static final double VOL_SD = 0.1;
  private static final double FUNDING = 0.002;
  private static final int FAILING_EVERY = 7;

  private SmallScenarios() {}

  static FrozenScenarioSet of(long seed, int size) {
    return FrozenScenarioSet.of("small", 1, TenorRule.ROOT_TIME, moves(seed, size));
  }

  /// The same where Deribit fails in each seventh scenario and pays 40 %.
  static FrozenScenarioSet failing(long seed, int size) {
    var hasFailed = new boolean[size];
    for (int i = 0; i < size; i += FAILING_EVERY) {
      hasFailed[i] = true;
    }
    return FrozenScenarioSet.of(
        "failing",
        1,
        TenorRule.ROOT_TIME,
        moves(seed, size).withVenueFailures(List.of(new VenueFailures("deribit", 0.4, hasFailed))));
  }

  private static MoveSet moves(long seed, int size) {
    var random = new CounterRandom(seed, 11);
    var spots = new double[size];
    var vols = new double[size];
    var funding = new double[size];
    var ones = new double[size];
    var years = new double[size];
    for (int i = 0; i < size; i++) {
      double first = Normal.quantile(random.between(0.001, 0.999, 2L * i));
      double second = Normal.quantile(random.between(0.001, 0.999, 2L * i + 1));
      spots[i] = Exp.exp(SPOT_SD * first);
      vols[i] = Exp.exp(VOL_SD * (0.8 * second - 0.6 * first));
      funding[i] = FUNDING * first;
      ones[i] = 1;
      years[i] = 1.0 / 365;
    }
    return new MoveSet(
        "seeded",
        List.of(),
        1,
        IntStream.range(0, size).mapToObj(i -> "scenario " + i).toList(),
        years,
        List.of(new CoinMoves(Asset.BTC, spots, vols, new double[size], ones, funding)),
        List.of(),
        List.of(),
        List.of());
  }
}
