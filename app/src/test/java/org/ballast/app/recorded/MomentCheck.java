package org.ballast.app.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Normal;

/// At which moment the venue made its Greeks: that of the published forward, or that of the index
/// recorded in the same row.
///
/// The deltas of an expiry's calls give one basis between forward and index. With it, the index of
/// a put's row gives a forward, at which the put's delta and vega are laid beside the venue's. None
/// of these enters a valuation.
final class MomentCheck {
  private static final int CALLS_MIN = 3;
  private static final double DELTA_MIN = 0.1;

  /// Medians over the puts of one coin in one snapshot: at the published forward and at the row's
  /// index. Units: delta in coin, vega relative.
  record Moments(
      Asset underlying,
      String source,
      double deltaPublished,
      double deltaAtIndex,
      double vegaPublished,
      double vegaAtIndex) {}

  final List<Moments> all = new ArrayList<>();

  void see(MarketSnapshot market, Map<String, Double> rowIndex) {
    for (var asset : market.indexPrices().stream().map(IndexPrice::asset).toList()) {
      var byExpiry = new TreeMap<Expiry, List<Quote>>();
      for (var quote : market.quotes()) {
        if (quote.instrument() instanceof Option option
            && option.underlying().equals(asset)
            && quote.status() == QuoteStatus.TWO_SIDED
            && ChainSweep.isValued(market, quote)) {
          byExpiry.computeIfAbsent(option.expiry(), key -> new ArrayList<>()).add(quote);
        }
      }
      var errors = new Errors();
      byExpiry.forEach(
          (expiry, quotes) -> errors.see(quotes, rowIndex, expiry.yearsFrom(market.asOf())));
      all.add(errors.moments(asset, market.source()));
    }
  }

  void see(MomentCheck other) {
    all.addAll(other.all);
  }

  private static final class Errors {
    private final List<Double> deltaPublished = new ArrayList<>();
    private final List<Double> deltaAtIndex = new ArrayList<>();
    private final List<Double> vegaPublished = new ArrayList<>();
    private final List<Double> vegaAtIndex = new ArrayList<>();

    void see(List<Quote> quotes, Map<String, Double> rowIndex, double years) {
      var bases = new ArrayList<Double>();
      for (var quote : quotes) {
        var option = (Option) quote.instrument();
        var mark = quote.optionMark().orElseThrow();
        var delta = mark.venueDelta().orElseThrow();
        if (option.type() == OptionType.CALL && delta > DELTA_MIN && delta < 1 - DELTA_MIN) {
          bases.add(impliedForward(option, mark, delta, years) / index(rowIndex, option));
        }
      }
      if (bases.size() < CALLS_MIN) {
        return;
      }
      var basis = StepCheck.median(bases);
      for (var quote : quotes) {
        var option = (Option) quote.instrument();
        if (option.type() == OptionType.PUT) {
          add(option, quote.optionMark().orElseThrow(), basis * index(rowIndex, option), years);
        }
      }
    }

    Moments moments(Asset asset, String source) {
      return new Moments(
          asset,
          source,
          StepCheck.median(deltaPublished),
          StepCheck.median(deltaAtIndex),
          StepCheck.median(vegaPublished),
          StepCheck.median(vegaAtIndex));
    }

    private void add(Option put, OptionMark mark, double forward, double years) {
      var published = textbook(put, mark, mark.underlyingPrice(), years);
      var atIndex = textbook(put, mark, forward, years);
      var delta = mark.venueDelta().orElseThrow();
      var vega = mark.venueVega().orElseThrow();
      deltaPublished.add(Math.abs(published.delta() - delta));
      deltaAtIndex.add(Math.abs(atIndex.delta() - delta));
      vegaPublished.add(Math.abs(published.vega() - vega) / vega);
      vegaAtIndex.add(Math.abs(atIndex.vega() - vega) / vega);
    }

    private static TextbookBlack textbook(
        Option option, OptionMark mark, double forward, double years) {
      return TextbookBlack.of(
          option.type(), forward, option.strike().toDouble(), years, mark.impliedVol());
    }

    /// Solves N(d1) = delta for the forward.
    private static double impliedForward(Option call, OptionMark mark, double delta, double years) {
      var sd = mark.impliedVol() * Math.sqrt(years);
      return call.strike().toDouble() * Math.exp(sd * Normal.quantile(delta) - sd * sd / 2);
    }

    private static double index(Map<String, Double> rowIndex, Option option) {
      return rowIndex.getOrDefault(option.id().toString(), Double.NaN);
    }
  }
}
