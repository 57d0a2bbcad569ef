package org.ballast.quant.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.VolSource;

/// The volatilities of another source, with the moves that a delta model expects of them.
///
/// An expiry without a fitted smile, or a strike where the model fails, moves as sticky strike
/// does, and is named in [#warnings].
public final class SmileDynamics implements VolSource {
  private final DeltaModel model;
  private final VolSource vols;
  private final ExpirySmiles smiles;
  private final TreeSet<String> unfitted = new TreeSet<>();

  private SmileDynamics(DeltaModel model, VolSource vols, ExpirySmiles smiles) {
    this.model = model;
    this.vols = vols;
    this.smiles = smiles;
  }

  /// Sticky strike adds nothing: then the source itself is returned. The market is asked for where
  /// a smile is needed.
  public static VolSource of(DeltaModel model, VolSource vols, Supplier<MarketSnapshot> market) {
    return model instanceof DeltaModel.StickyStrike
        ? vols
        : new SmileDynamics(model, vols, new ExpirySmiles(market));
  }

  @Override
  public double impliedVol(Option option, OptionMark mark, double years) {
    return vols.impliedVol(option, mark, years);
  }

  @Override
  public double volPerLogForward(Option option, OptionMark mark, double years) {
    if (!(years > 0)) {
      return 0;
    }
    return switch (model) {
      case DeltaModel.StickyStrike _ -> 0;
      case DeltaModel.HullWhite fitted -> hullWhite(fitted, option, mark, years);
      case DeltaModel.SmileModel moving -> smile(moving, option);
      case DeltaModel.Heston _ -> heston(option, mark, years);
    };
  }

  @Override
  public List<String> warnings() {
    var warnings = new ArrayList<>(vols.warnings());
    unfitted.forEach(expiry ->
        warnings.add(expiry + ": no smile to move, its deltas are those of sticky-strike"));
    return warnings;
  }

  private double hullWhite(
      DeltaModel.HullWhite fitted, Option option, OptionMark mark, double years) {
    var coefficients = fitted.coefficients().get(option.underlying());
    if (coefficients == null) {
      return 0;
    }
    var call =
        InverseOption.greeks(
            OptionType.CALL,
            mark.underlyingPrice(),
            option.strike().toDouble(),
            years,
            impliedVol(option, mark, years));
    return coefficients.perLogForward(call.delta(), years);
  }

  private double heston(Option option, OptionMark mark, double years) {
    var dynamics = smiles.heston(option.underlying());
    if (dynamics.isEmpty()) {
      unfitted.add(option.underlying() + " of every expiry");
      return 0;
    }
    return dynamics.get().perLogForward(mark.underlyingPrice(), option.strike().toDouble(), years);
  }

  private double smile(DeltaModel.SmileModel moving, Option option) {
    var smile = smiles.of(option.underlying(), option.expiry());
    if (smile.isEmpty()) {
      unfitted.add(option.underlying() + " " + option.expiry());
      return 0;
    }
    var slope = moving.perLogForward(smile.get(), option.strike().toDouble());
    if (!Double.isFinite(slope)) {
      unfitted.add(option.underlying() + " " + option.expiry() + " at " + option.strike());
      return 0;
    }
    return slope;
  }
}
