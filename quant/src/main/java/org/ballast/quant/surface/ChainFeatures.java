package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Log;

/// Level, skew and term slope of the volatilities of one underlying at 30 days, from the venue's
/// mark volatilities of coin-settled options.
///
/// Each expiry gives a parabola through its out-of-the-money marks within one and a half standard
/// deviations, by least squares. Between the expiries around 30 days total variance is linear in
/// time, and so is skew times the root of time. Units: atmVol per 1.00; skew is d(vol) / d ln(K/F)
/// at the money; termSlope is d ln(vol) / d ln(years). See docs/models/factor-history.md.
public record ChainFeatures(double atmVol, double skew, double termSlope) {
  /// The horizon of the features. Units: years ACT/365.
  public static final double YEARS = 30 / 365.0;

  /// A shorter expiry is settled by an average and moves by itself.
  private static final double YEARS_MIN = 2 / 365.0;

  private static final double REACH_SD = 1.5;
  private static final int POINTS_MIN = 5;

  /// Empty where no expiry, or none on both sides of 30 days, has marks enough.
  public static Optional<ChainFeatures> of(MarketSnapshot market, Asset underlying) {
    var near = Optional.<Smile>empty();
    for (var smile : smiles(market, underlying)) {
      if (smile.years() >= YEARS) {
        return near.map(before -> between(before, smile));
      }
      near = Optional.of(smile);
    }
    return Optional.empty();
  }

  private static ChainFeatures between(Smile near, Smile next) {
    double share = (YEARS - near.years()) / (next.years() - near.years());
    double variance = near.variance() + share * (next.variance() - near.variance());
    double nearSkew = near.skew() * Math.sqrt(near.years());
    double nextSkew = next.skew() * Math.sqrt(next.years());
    return new ChainFeatures(
        Math.sqrt(variance / YEARS),
        (nearSkew + share * (nextSkew - nearSkew)) / Math.sqrt(YEARS),
        Log.ofRatio(next.vol(), near.vol()) / Log.ofRatio(next.years(), near.years()));
  }

  /// Smiles of the expiries that have marks enough, earliest first.
  private static List<Smile> smiles(MarketSnapshot market, Asset underlying) {
    var points = new TreeMap<Expiry, List<double[]>>();
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(underlying)
          && option.style() == PayoffStyle.INVERSE) {
        quote.optionMark().ifPresent(mark -> addPoint(points, option, mark));
      }
    }
    var smiles = new ArrayList<Smile>();
    points.forEach((expiry, marks) -> {
      double years = expiry.yearsFrom(market.asOf());
      if (years >= YEARS_MIN) {
        Smile.through(years, marks).ifPresent(smiles::add);
      }
    });
    return smiles;
  }

  private static void addPoint(
      TreeMap<Expiry, List<double[]>> points, Option option, OptionMark mark) {
    double k = Log.ofRatio(option.strike().toDouble(), mark.underlyingPrice());
    if (k < 0 == (option.type() == OptionType.PUT)) {
      points
          .computeIfAbsent(option.expiry(), key -> new ArrayList<>())
          .add(new double[] {k, mark.impliedVol()});
    }
  }

  /// One expiry at the money. Units: vol per 1.00, skew per unit of ln(K/F).
  private record Smile(double years, double vol, double skew) {
    /// Marks that lie on one strike or two have no parabola.
    private static final double DETERMINANT_MIN = 1e-9;

    double variance() {
      return vol * vol * years;
    }

    static Optional<Smile> through(double years, List<double[]> marks) {
      var nearest =
          marks.stream().min((one, other) -> Double.compare(Math.abs(one[0]), Math.abs(other[0])));
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      double scale = REACH_SD * nearest.get()[1] * Math.sqrt(years);
      var within = marks.stream().filter(mark -> Math.abs(mark[0]) <= scale).toList();
      return within.size() < POINTS_MIN
          ? Optional.empty()
          : parabola(years, within, scale).filter(smile -> smile.vol() > 0);
    }

    /// Least squares of `a + b x + c x^2` with x = k / scale, by Cramer's rule.
    private static Optional<Smile> parabola(double years, List<double[]> marks, double scale) {
      double x1 = 0;
      double x2 = 0;
      double x3 = 0;
      double x4 = 0;
      double y0 = 0;
      double y1 = 0;
      double y2 = 0;
      for (var mark : marks) {
        double x = mark[0] / scale;
        double y = mark[1];
        x1 += x;
        x2 += x * x;
        x3 += x * x * x;
        x4 += x * x * x * x;
        y0 += y;
        y1 += x * y;
        y2 += x * x * y;
      }
      double n = marks.size();
      double whole = determinant(n, x1, x2, x1, x2, x3, x2, x3, x4);
      if (!(Math.abs(whole) > n * n * n * DETERMINANT_MIN)) {
        return Optional.empty();
      }
      double level = determinant(y0, x1, x2, y1, x2, x3, y2, x3, x4) / whole;
      double slope = determinant(n, y0, x2, x1, y1, x3, x2, y2, x4) / whole;
      return Optional.of(new Smile(years, level, slope / scale));
    }

    private static double determinant(
        double a, double b, double c, double d, double e, double f, double g, double h, double i) {
      return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
    }
  }
}
