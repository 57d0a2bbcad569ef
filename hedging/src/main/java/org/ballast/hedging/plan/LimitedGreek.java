package org.ballast.hedging.plan;

import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.risk.Exposure;

/// A Greek that a mandate can limit.
public enum LimitedGreek {
  /// Units: coin.
  DELTA {
    @Override
    public double of(Exposure exposure, DeltaConvention convention) {
      return exposure.delta(convention);
    }

    @Override
    Optional<Decimal> halfWidth(UnderlyingLimits limits) {
      return limits.deltaCoins();
    }

    @Override
    public String unit(Asset underlying) {
      return underlying.code();
    }
  },
  /// Units: coin per 1 % move.
  GAMMA {
    @Override
    public double of(Exposure exposure, DeltaConvention convention) {
      return exposure.gamma();
    }

    @Override
    Optional<Decimal> halfWidth(UnderlyingLimits limits) {
      return limits.gammaCoinsPerPercent();
    }

    @Override
    public String unit(Asset underlying) {
      return underlying + " per 1 %";
    }
  },
  /// Units: USD per vol point.
  VEGA {
    @Override
    public double of(Exposure exposure, DeltaConvention convention) {
      return exposure.vega();
    }

    @Override
    Optional<Decimal> halfWidth(UnderlyingLimits limits) {
      return limits.vegaUsdPerPoint();
    }

    @Override
    public String unit(Asset underlying) {
      return "USD per vol point";
    }
  },
  /// Units: USD per day.
  THETA {
    @Override
    public double of(Exposure exposure, DeltaConvention convention) {
      return exposure.theta();
    }

    @Override
    Optional<Decimal> halfWidth(UnderlyingLimits limits) {
      return limits.thetaUsdPerDay();
    }

    @Override
    public String unit(Asset underlying) {
      return "USD per day";
    }
  };

  public abstract double of(Exposure exposure, DeltaConvention convention);

  abstract Optional<Decimal> halfWidth(UnderlyingLimits limits);

  /// Unit of the Greek and of its limit, in words for people.
  public abstract String unit(Asset underlying);

  /// The Greek's name as users type it.
  public String label() {
    return switch (this) {
      case DELTA -> "delta";
      case GAMMA -> "gamma";
      case VEGA -> "vega";
      case THETA -> "theta";
    };
  }
}
