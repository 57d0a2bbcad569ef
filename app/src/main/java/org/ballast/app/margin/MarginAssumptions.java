package org.ballast.app.margin;

import java.time.Duration;
import java.util.SortedMap;
import org.ballast.domain.value.Asset;

/// What liquidation figures assume of the market, all of it shown with them.
///
/// Units: `betas` per cent per per cent of the reference, one where a coin is not named;
/// `volElasticity` per cent of vol per per cent of fall; `transferTime` from noticing to collateral
/// having arrived. The constants are definitions of the project: docs/models/liquidation.md.
public record MarginAssumptions(
    SortedMap<Asset, Double> betas, double volElasticity, Duration transferTime, long seed) {
  public static final double VOL_ELASTICITY = 0.5;
  public static final double CORRELATION = 0.8;
  public static final double VOL_OF_VOL = 1;
  public static final double SPOT_VOL_CORRELATION = -0.3;
  public static final double JUMPS_PER_YEAR = 10;
  public static final double JUMP_MEAN = -0.04;
  public static final double JUMP_SD = 0.06;
  public static final double SURVIVAL = 0.999;

  /// One standard deviation is of this horizon.
  public static final Duration DISTANCE_HORIZON = Duration.ofDays(1);
}
