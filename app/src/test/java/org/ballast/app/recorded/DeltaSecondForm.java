package org.ballast.app.recorded;

import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.SmileFit;
import org.ballast.quant.surface.SmileSet;

/// What sticky strike and sticky delta leave unhedged from chain to chain, by textbook prices and
/// differences: a second form of the study of deltas.
final class DeltaSecondForm {
  private static final double DAY = 1 / 365.0;
  private static final double DELTA_MIN = 0.05;
  private static final double DELTA_MAX = 0.95;
  private static final double STEP = 1e-4;

  private final Asset underlying;
  double stickyStrikeSquares;
  double stickyDeltaSquares;
  double options;

  DeltaSecondForm(Asset underlying) {
    this.underlying = underlying;
  }

  void see(MarketSnapshot before, MarketSnapshot after) {
    var smiles = SmileSet.fit(before);
    for (var quote : before.quotes()) {
      if (quote.instrument() instanceof Option option
          && option.underlying().equals(underlying)
          && quote.status() == QuoteStatus.TWO_SIDED
          && option.expiry().yearsFrom(before.asOf()) > DAY) {
        smiles
            .fit(underlying, option.expiry())
            .ifPresent(smile -> see(before, after, quote, option, smile));
      }
    }
  }

  private void see(
      MarketSnapshot before, MarketSnapshot after, Quote quote, Option option, SmileFit smile) {
    var mark = quote.optionMark().orElseThrow();
    var next = after.quote(option.id()).flatMap(Quote::optionMark);
    var first = black(option, mark, option.expiry().yearsFrom(before.asOf()));
    var callDelta = option.type() == OptionType.CALL ? first.delta() : 1 + first.delta();
    if (next.isEmpty() || callDelta < DELTA_MIN || callDelta >= DELTA_MAX) {
      return;
    }
    var forward = mark.underlyingPrice();
    var second = black(option, next.get(), option.expiry().yearsFrom(after.asOf()));
    var change = next.get().underlyingPrice() - forward;
    var profit = second.mark() * next.get().underlyingPrice() - first.mark() * forward;
    var k = StrictMath.log(option.strike().toDouble() / smile.forward().value());
    var slope = (smile.impliedVol(k + STEP) - smile.impliedVol(k - STEP)) / (2 * STEP);
    // The smile moves along with the forward: vol rises by -slope per ln F. Vega is per point.
    var stickyDelta = first.delta() - 100 * first.vega() * slope / forward;
    options++;
    stickyStrikeSquares += squared((profit - first.delta() * change) / forward);
    stickyDeltaSquares += squared((profit - stickyDelta * change) / forward);
  }

  private static TextbookBlack black(Option option, OptionMark mark, double years) {
    return TextbookBlack.of(
        option.type(),
        mark.underlyingPrice(),
        option.strike().toDouble(),
        years,
        mark.impliedVol());
  }

  private static double squared(double x) {
    return x * x;
  }

  static DeltaSecondForm of(Asset underlying, List<MarketSnapshot> chains) {
    var form = new DeltaSecondForm(underlying);
    for (var i = 1; i < chains.size(); i++) {
      form.see(chains.get(i - 1), chains.get(i));
    }
    return form;
  }
}
