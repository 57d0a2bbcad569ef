package org.ballast.backtest.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.volindex.VolatilityIndex;

/// Learns the shape of a coin's chains: in each cell the median over all options nearest to its
/// node, out of the money, quoted on both sides.
///
/// The level of a chain is its own 30-day volatility index, as the recorded level of other years
/// is. Chains without one are left out. A cell with too few options takes the value of the nearest
/// cell of its expiry that has enough, the lower one of two.
public final class ShapeEstimator {
  /// Fewer are no estimate.
  static final int OPTIONS_MIN = 20;

  private static final Duration HORIZON = Duration.ofDays(30);
  private static final double DAYS_PER_YEAR = 365;
  private static final double[] DAYS = {2, 4, 7, 14, 21, 30, 45};
  private static final double[] MONEYNESS = {
    -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3
  };

  /// An option farther from every node than this belongs to none.
  private static final double MONEYNESS_REACH = 0.25;

  private static final double DAYS_FACTOR_MAX = 1.5;

  private final Asset coin;
  private final List<List<List<Double>>> vols = cells();
  private final List<List<List<Double>>> spreads = cells();
  private int chains;
  private long options;

  public ShapeEstimator(Asset coin) {
    this.coin = coin;
  }

  public void add(MarketSnapshot chain) {
    if (VolatilityIndex.of(chain, coin, HORIZON) instanceof VolatilityIndex.Defined index) {
      chains++;
      for (var quote : chain.quotes()) {
        if (isUsed(quote)) {
          add(quote, index.vol(), chain);
        }
      }
    }
  }

  /// Throws: `IllegalArgumentException` where no cell of some expiry has enough options.
  public ChainShape shape() {
    return new ChainShape(grid(vols), grid(spreads), chains, options);
  }

  private void add(Quote quote, double level, MarketSnapshot chain) {
    var option = (Option) quote.instrument();
    OptionMark mark = quote.optionMark().orElseThrow();
    var years = option.expiry().yearsFrom(chain.asOf());
    var row = nearestDay(years * DAYS_PER_YEAR);
    var standardised =
        Log.ofRatio(option.strike().toDouble(), mark.underlyingPrice())
            / (level * Math.sqrt(years));
    var column = nearest(MONEYNESS, standardised);
    var isOutOfTheMoney = (option.type() == OptionType.CALL) == (standardised >= 0);
    if (row < 0
        || !isOutOfTheMoney
        || !(Math.abs(MONEYNESS[column] - standardised) <= MONEYNESS_REACH)) {
      return;
    }
    var vega =
        InverseOption.greeks(
                option.type(),
                mark.underlyingPrice(),
                option.strike().toDouble(),
                years,
                mark.impliedVol())
            .vegaCoin();
    var half = 0.5 * (quote.ask().orElseThrow().toDouble() - quote.bid().orElseThrow().toDouble());
    if (vega > 0) {
      vols.get(row).get(column).add(mark.impliedVol() / level);
      spreads.get(row).get(column).add(half / vega / level);
      options++;
    }
  }

  private boolean isUsed(Quote quote) {
    return quote.instrument() instanceof Option option
        && option.underlying().equals(coin)
        && option.style() == PayoffStyle.INVERSE
        && quote.status() == QuoteStatus.TWO_SIDED
        && quote.optionMark().isPresent();
  }

  private static int nearestDay(double days) {
    for (var i = 0; i < DAYS.length; i++) {
      var lower = i == 0 ? DAYS[0] / DAYS_FACTOR_MAX : Math.sqrt(DAYS[i - 1] * DAYS[i]);
      var upper =
          i == DAYS.length - 1 ? DAYS[i] * DAYS_FACTOR_MAX : Math.sqrt(DAYS[i] * DAYS[i + 1]);
      if (days >= lower && days < upper) {
        return i;
      }
    }
    return -1;
  }

  private static int nearest(double[] nodes, double value) {
    var best = 0;
    for (var i = 1; i < nodes.length; i++) {
      if (Math.abs(nodes[i] - value) < Math.abs(nodes[best] - value)) {
        best = i;
      }
    }
    return best;
  }

  private static ShapeGrid grid(List<List<List<Double>>> cells) {
    var values = new double[DAYS.length][MONEYNESS.length];
    for (var row = 0; row < DAYS.length; row++) {
      for (var column = 0; column < MONEYNESS.length; column++) {
        values[row][column] = median(cells.get(row), column, DAYS[row]);
      }
    }
    return new ShapeGrid(DAYS, MONEYNESS, values);
  }

  private static double median(List<List<Double>> row, int column, double days) {
    for (var distance = 0; distance < row.size(); distance++) {
      for (var at : new int[] {column - distance, column + distance}) {
        if (at >= 0 && at < row.size() && row.get(at).size() >= OPTIONS_MIN) {
          var sorted = row.get(at).stream().mapToDouble(Double::doubleValue).sorted().toArray();
          return sorted[sorted.length / 2];
        }
      }
    }
    throw new IllegalArgumentException(
        "chains must hold at least " + OPTIONS_MIN + " options of an expiry: days=" + days);
  }

  private static List<List<List<Double>>> cells() {
    var rows = new ArrayList<List<List<Double>>>();
    for (var row = 0; row < DAYS.length; row++) {
      rows.add(Arrays.stream(MONEYNESS).<List<Double>>mapToObj(node -> new ArrayList<>()).toList());
    }
    return rows;
  }
}
