package org.ballast.quant.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.fourier.FourierPricer;
import org.ballast.quant.fourier.ModelCalibrator;
import org.ballast.quant.fourier.ModelFamily;
import org.ballast.quant.fourier.ModelFit;
import org.ballast.quant.fourier.VolQuote;
import org.ballast.quant.math.Exp;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.ImpliedVol;
import org.ballast.quant.pricing.InverseOption;

/// Heston's model fitted to all smiles of a coin at once, read as the move of each volatility with
/// the forward that its minimum-variance delta stands for.
///
/// The model's delta holds the variance; the variance moves by rho sigma dF/F on average, so the
/// delta of least variance is `dV/dF + rho sigma dV/dv0 / F`. Its excess over Black's delta at the
/// model's own volatility, by vega, is the slope: it is then laid on the market's volatility, so
/// that how well the model fits a price does not matter, only how it moves.
public final class HestonDynamics {
  /// The model is fitted to each smile at these standard deviations.
  private static final double[] FITTED_SD = {-1.5, -0.75, 0, 0.75, 1.5};

  /// Below this vega, in coin, an option has no slope to speak of.
  private static final double VEGA_MIN = 1e-7;

  private record Place(double strikeOverForward, double years) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      var byYears = Double.compare(years, other.years);
      return byYears != 0 ? byYears : Double.compare(strikeOverForward, other.strikeOverForward);
    }
  }

  private final HestonModel model;
  private final Map<Place, Double> slopes = new TreeMap<>();

  HestonDynamics(HestonModel model) {
    this.model = model;
  }

  /// Empty where there are too few smiles.
  static Optional<HestonDynamics> fit(List<ExpirySmile> smiles) {
    return switch (ModelCalibrator.calibrate(ModelFamily.HESTON, quotes(smiles))) {
      case ModelFit.Converged(var model, var _, var _) -> of(model);
      case ModelFit.LimitReached(var model, var _, var _) -> of(model);
      case ModelFit.NotEnoughQuotes _ -> Optional.empty();
    };
  }

  /// d(vol)/d(ln F) at a strike. Limits: 0 where the option has no vega left.
  public double perLogForward(double forward, double strike, double years) {
    return slopes.computeIfAbsent(new Place(strike / forward, years), this::slope);
  }

  private static Optional<HestonDynamics> of(AssetModel model) {
    return model instanceof HestonModel heston
        ? Optional.of(new HestonDynamics(heston))
        : Optional.empty();
  }

  /// With the forward as the unit.
  private double slope(Place place) {
    var type = place.strikeOverForward() < 1 ? OptionType.PUT : OptionType.CALL;
    var greeks =
        FourierPricer.greeks(type, model, 1, place.strikeOverForward(), place.years(), 0, 0);
    var solved =
        ImpliedVol.solve(type, 1, place.strikeOverForward(), place.years(), 1, greeks.price());
    if (!(solved instanceof ImpliedVol.Solved(var vol))) {
      return 0;
    }
    var black = InverseOption.greeks(type, 1, place.strikeOverForward(), place.years(), vol);
    var leastVariance =
        greeks.delta() + model.correlation() * model.volOfVariance() * greeks.vega();
    return black.vegaCoin() > VEGA_MIN ? (leastVariance - black.delta()) / black.vegaCoin() : 0;
  }

  private static List<VolQuote> quotes(List<ExpirySmile> smiles) {
    var quotes = new ArrayList<VolQuote>();
    for (var smile : smiles) {
      var sd = smile.impliedVol(smile.forward()) * Math.sqrt(smile.years());
      for (var place : FITTED_SD) {
        var strike = smile.forward() * Exp.exp(place * sd);
        quotes.add(
            new VolQuote(smile.forward(), strike, smile.years(), smile.impliedVol(strike), 1));
      }
    }
    return quotes;
  }
}
