package org.ballast.quant.fourier;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.math.Circular;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.Black76;

/// The quotes of one expiry, arranged so that errors are linear in the transforms at fixed nodes.
///
/// Symbols: as in [LewisIntegral], on a fixed grid. An error is that of the price over the quote's
/// vega, times the root of the quote's share of all weight; where vega is small it stands at a
/// floor. Error: a model's own smiles give its parameters back to 1e-6; a fit's quality is worked
/// out anew by [ModelSmile].
final class ExpiryGrid {
  // Steps that keep the images of the density this many deviations beyond the farthest strike, and
  // an end at which a transform that decays slowly no longer shows in vol.
  private static final double REACH_SD = 9;
  private static final double END_PER_SD = 22;

  /// Least vega, as a share of that of an option at the money.
  private static final double VEGA_FLOOR = 0.02;

  private static final double AT_THE_MONEY_VEGA = 0.4;

  private final double years;
  private final double atTheMoneyVol;
  private final double[] heights;
  private final double[] constant;
  private final double[][] real;
  private final double[][] imaginary;

  private ExpiryGrid(double years, double atTheMoneyVol, double[] heights, int quotes) {
    this.years = years;
    this.atTheMoneyVol = atTheMoneyVol;
    this.heights = heights;
    this.constant = new double[quotes];
    this.real = new double[quotes][heights.length];
    this.imaginary = new double[quotes][heights.length];
  }

  static ExpiryGrid of(List<VolQuote> quotes, double weightTotal) {
    double years = quotes.getFirst().years();
    double atTheMoney = atTheMoneyVol(quotes);
    double sd = atTheMoney * Math.sqrt(years);
    double farthest = 0;
    for (var quote : quotes) {
      farthest = Math.max(farthest, Math.abs(Log.ofRatio(quote.forward(), quote.strike())));
    }
    double step = Math.PI / (farthest + REACH_SD * sd);
    double[] heights = new double[(int) (END_PER_SD / sd / step) + 1];
    for (int j = 0; j < heights.length; j++) {
      heights[j] = j * step;
    }
    var grid = new ExpiryGrid(years, atTheMoney, heights, quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      double root = Math.sqrt(quotes.get(i).weight() / weightTotal);
      grid.arrange(i, quotes.get(i), step, root);
    }
    return grid;
  }

  /// Vol of the quote nearest the money.
  double atTheMoneyVol() {
    return atTheMoneyVol;
  }

  double years() {
    return years;
  }

  int nodes() {
    return heights.length;
  }

  Complex power(int node) {
    return new Complex(0.5, heights[node]);
  }

  /// The errors of the quotes, given the transform at each node.
  double[] errors(Complex[] transforms) {
    double[] errors = moves(transforms);
    for (int i = 0; i < errors.length; i++) {
      errors[i] += constant[i];
    }
    return errors;
  }

  /// How far the errors move with a change of the transforms.
  double[] moves(Complex[] changes) {
    double[] moves = new double[constant.length];
    for (int i = 0; i < moves.length; i++) {
      double sum = 0;
      for (int j = 0; j < changes.length; j++) {
        sum += imaginary[i][j] * changes[j].im() - real[i][j] * changes[j].re();
      }
      moves[i] = sum;
    }
    return moves;
  }

  private void arrange(int i, VolQuote quote, double step, double root) {
    double forward = quote.forward();
    double strike = quote.strike();
    var type = strike < forward ? OptionType.PUT : OptionType.CALL;
    var market = Black76.greeks(type, forward, strike, years, quote.vol(), 1);
    double floor = VEGA_FLOOR * AT_THE_MONEY_VEGA * forward * Math.sqrt(years);
    double perPrice = root / Math.max(market.vega(), floor);
    double scale = perPrice * Math.sqrt(forward * strike) * step / Math.PI;
    double x = Log.ofRatio(forward, strike);
    double control = 0;
    for (int j = 0; j < heights.length; j++) {
      double u = heights[j];
      double q = u * u + 0.25;
      double weight = (j == 0 ? 0.5 : 1) * scale / q;
      real[i][j] = weight * Circular.cos(u * x);
      imaginary[i][j] = weight * Circular.sin(u * x);
      control += real[i][j] * Exp.exp(-0.5 * atTheMoneyVol * atTheMoneyVol * years * q);
    }
    double black = Black76.price(type, forward, strike, years, atTheMoneyVol, 1);
    constant[i] = perPrice * (black - market.price()) + control;
  }

  private static double atTheMoneyVol(List<VolQuote> quotes) {
    double nearest = Double.POSITIVE_INFINITY;
    double vol = 0;
    for (var quote : quotes) {
      double distance = Math.abs(Log.ofRatio(quote.forward(), quote.strike()));
      if (distance < nearest) {
        nearest = distance;
        vol = quote.vol();
      }
    }
    return vol;
  }
}
