package org.ballast.engine.state;

import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.OptionMark;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.SmileDynamics;
import org.ballast.quant.surface.VolSource;

/// The venue's mark volatilities, moving with the forward as a delta model says, in a market that
/// changes.
///
/// What it answers follows from the market of the moment alone, so that a desk that is restored
/// sees the same: a smile is fitted anew, when it is needed, after each change.
public final class LiveVols implements VolSource {
  private final MarketState market;
  private DeltaModel model;
  private VolSource current = VolSource.MARK;
  private long madeAt = -1;

  public LiveVols(MarketState market, DeltaModel model) {
    this.market = market;
    this.model = model;
  }

  /// From now on another model.
  public void use(DeltaModel other) {
    model = other;
    madeAt = -1;
  }

  /// Whether a quote bears upon the deltas of other options than its own.
  boolean areLinked() {
    return switch (model) {
      case DeltaModel.SmileModel _, DeltaModel.Heston _ -> true;
      case DeltaModel.StickyStrike _, DeltaModel.HullWhite _ -> false;
    };
  }

  @Override
  public double impliedVol(Option option, OptionMark mark, double years) {
    return mark.impliedVol();
  }

  @Override
  public double volPerLogForward(Option option, OptionMark mark, double years) {
    if (madeAt != market.changes()) {
      current = SmileDynamics.of(model, VolSource.MARK, market::snapshot);
      madeAt = market.changes();
    }
    return current.volPerLogForward(option, mark, years);
  }
}
