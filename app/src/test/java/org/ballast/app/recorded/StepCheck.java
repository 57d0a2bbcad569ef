package org.ballast.app.recorded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.risk.BookAttribution;
import org.ballast.quant.risk.BookAttribution.Observed;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.OptionAttribution;
import org.ballast.quant.risk.OptionAttribution.Observation;
import org.ballast.quant.surface.VolSource;

/// Attributes every option that is quoted in two neighbouring chains, and a book of them.
final class StepCheck {
  /// A step is calm where the forward moves less than this, relative.
  private static final double CALM = 0.02;

  final Worst identity = new Worst();
  final Worst bookIdentity = new Worst();
  final Worst bookChange = new Worst();

  /// Residual over gross of each step, the median over its options.
  final List<Double> calm = new ArrayList<>();

  final List<Double> rough = new ArrayList<>();

  /// Of a book: |residual| over gross.
  final List<Double> calmBooks = new ArrayList<>();

  long options;

  void see(MarketSnapshot first, MarketSnapshot second) {
    var shares = new ArrayList<Double>();
    var moves = new ArrayList<Double>();
    for (var quote : first.quotes()) {
      if (isInBoth(first, second, quote)) {
        var option = (Option) quote.instrument();
        var from = observation(option, first);
        var to = observation(option, second);
        var terms = OptionAttribution.between(option, from, to);
        var gross = terms.grossExplained();
        var change = value(option, to) - value(option, from);
        identity.see(Math.abs(change - terms.explained() - terms.residual()) / gross, option.id());
        shares.add(Math.abs(terms.residual()) / gross);
        moves.add(Math.abs(Math.log(to.forward() / from.forward())));
      }
    }
    options += shares.size();
    var isCalm = !shares.isEmpty() && median(moves) < CALM;
    (isCalm ? calm : rough).add(median(shares));
    seeBook(first, second, isCalm);
  }

  void see(StepCheck other) {
    identity.see(other.identity);
    bookIdentity.see(other.bookIdentity);
    bookChange.see(other.bookChange);
    calm.addAll(other.calm);
    rough.addAll(other.rough);
    calmBooks.addAll(other.calmBooks);
    options += other.options;
  }

  static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  static double quantile(List<Double> values, double probability) {
    var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.round((sorted.length - 1) * probability)];
  }

  private static double value(Option option, OptionAttribution.Observation at) {
    var strike = option.strike().toDouble();
    return at.index()
        * InverseOption.priceCoin(option.type(), at.forward(), strike, at.years(), at.vol());
  }

  private void seeBook(MarketSnapshot first, MarketSnapshot second, boolean isCalm) {
    var book = SeededBook.of(first, quote -> isInBoth(first, second, quote));
    var flow =
        new CashBalance(
            new Account("deribit", "main"), new Money(Decimal.parse("-0.25"), Asset.BTC));
    var attribution =
        BookAttribution.between(
            book,
            new Observed(first, VolSource.MARK),
            new Observed(second, VolSource.MARK),
            List.of(flow));
    var gross = 0.0;
    for (var line : attribution.lines()) {
      var terms = line.terms();
      var size = Math.abs(line.change()) + Math.abs(terms.explained());
      gross += size;
      bookIdentity.see(
          Math.abs(line.change() - terms.explained() - terms.residual()), line + " USD");
    }
    var flowUsd = -0.25 * second.index(Asset.BTC).orElseThrow().price().toDouble();
    var before = value(book, first);
    var after = value(book, second) + flowUsd;
    bookChange.see(Math.abs(after - before - attribution.change()), first.asOf());
    if (isCalm) {
      calmBooks.add(Math.abs(attribution.terms().residual()) / gross);
    }
  }

  private static double value(Portfolio book, MarketSnapshot market) {
    return new BookValuer(market, VolSource.MARK)
        .value(book).positions().stream().mapToDouble(line -> line.exposure().value()).sum();
  }

  private static boolean isInBoth(MarketSnapshot first, MarketSnapshot second, Quote quote) {
    return ChainSweep.isValued(first, quote)
        && second
            .quote(quote.instrument().id())
            .filter(later -> ChainSweep.isValued(second, later))
            .isPresent();
  }

  private static Observation observation(Option option, MarketSnapshot market) {
    var mark = market.quote(option.id()).orElseThrow().optionMark();
    return new Observation(
        mark.orElseThrow().underlyingPrice(),
        market.index(option.underlying()).orElseThrow().price().toDouble(),
        option.expiry().yearsFrom(market.asOf()),
        mark.orElseThrow().impliedVol());
  }
}
