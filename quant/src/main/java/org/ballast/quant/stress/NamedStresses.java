package org.ballast.quant.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What every book should be asked: falls of a third, a half and two thirds, a rise of a half,
/// doubled volatility, stablecoins and staked tokens at 0.9 of their worth, funding of 1 % for
/// eight hours over three days either way, and each venue failing.
public final class NamedStresses {
  private static final Duration FUNDING_SPIKE = Duration.ofDays(3);

  /// Nine payments of 1 %.
  private static final double FUNDING_ACCRUAL = 0.09;

  private static final double DEPEGGED = 0.9;

  private NamedStresses() {}

  /// `recovery` is the share of a net claim that a failed venue pays.
  public static List<NamedScenario> of(List<String> venues, double recovery) {
    var stresses = new ArrayList<NamedScenario>();
    stresses.add(spot("spot -33 %", 0.67));
    stresses.add(spot("spot -50 %", 0.5));
    stresses.add(spot("spot -66 %", 0.34));
    stresses.add(spot("spot +50 %", 1.5));
    stresses.add(NamedScenario.of("vol x 2", CoinShock.NONE.withVol(new VolMove.Times(2))));
    stresses.add(
        NamedScenario.of("depeg -10 %", CoinShock.NONE)
            .withStablecoins(DEPEGGED)
            .withStaked(DEPEGGED));
    stresses.add(funding("funding +1 %/8h for 3d", FUNDING_ACCRUAL));
    stresses.add(funding("funding -1 %/8h for 3d", -FUNDING_ACCRUAL));
    for (var venue : venues) {
      stresses.add(
          NamedScenario.of("default of " + venue, CoinShock.NONE).withFailure(venue, recovery));
    }
    return List.copyOf(stresses);
  }

  /// The index of every coin at a multiple of itself.
  public static NamedScenario spot(String name, double factor) {
    return NamedScenario.of(name, CoinShock.NONE.withSpot(factor));
  }

  private static NamedScenario funding(String name, double accrual) {
    return NamedScenario.of(name, CoinShock.NONE.withFunding(accrual)).over(FUNDING_SPIKE);
  }
}
