package org.ballast.app.recorded;

import java.util.Optional;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// Lays every option that can be valued beside the textbook, and every strike beside parity.
final class FormulaCheck {
  private static final Account ACCOUNT = new Account("deribit", "main");

  final Worst mark = new Worst();
  final Worst delta = new Worst();
  final Worst vega = new Worst();
  final Worst parity = new Worst();
  final Worst volRounding = new Worst();

  void see(MarketSnapshot market) {
    var valuer = new PositionValuer(market, VolSource.MARK);
    for (var quote : market.quotes()) {
      if (quote.instrument() instanceof Option option && ChainSweep.isValued(market, quote)) {
        compare(valuer, option, quote);
        seeParity(option, quote);
      }
    }
  }

  void see(FormulaCheck other) {
    mark.see(other.mark);
    delta.see(other.delta);
    vega.see(other.vega);
    parity.see(other.parity);
    volRounding.see(other.volRounding);
  }

  private void compare(PositionValuer valuer, Option option, Quote quote) {
    var one = new Quantity(Decimal.ONE, option.quantityUnit());
    var ours =
        valuer
            .value(new Position(ACCOUNT, option, one, Optional.empty()))
            .perContract()
            .orElseThrow();
    var recorded = quote.optionMark().orElseThrow();
    var textbook =
        TextbookBlack.of(
            option.type(),
            recorded.underlyingPrice(),
            option.strike().toDouble(),
            years(option, quote),
            recorded.impliedVol());
    var place = option.id() + " observed at " + quote.observedAt();
    mark.see(Math.abs(ours.mark() - textbook.mark()), place);
    delta.see(Math.abs(ours.delta() - textbook.delta()), place);
    vega.see(Math.abs(ours.vega() - textbook.vega()), place);
    var steps = recorded.impliedVol() * 1e4;
    volRounding.see(Math.abs(steps - Math.rint(steps)), place);
  }

  /// ACT/365 to the millisecond, from the row's own time.
  private static double years(Option option, Quote quote) {
    var left = option.expiry().at().toEpochMilli() - quote.observedAt().toEpochMilli();
    return left / Expiry.YEAR_MS;
  }

  private void seeParity(Option option, Quote quote) {
    var recorded = quote.optionMark().orElseThrow();
    var forward = recorded.underlyingPrice();
    var strike = option.strike().toDouble();
    var call = price(OptionType.CALL, option, quote);
    var put = price(OptionType.PUT, option, quote);
    parity.see(Math.abs(call - put - (1 - strike / forward)), option.id());
  }

  private static double price(OptionType type, Option option, Quote quote) {
    var recorded = quote.optionMark().orElseThrow();
    return InverseOption.priceCoin(
        type,
        recorded.underlyingPrice(),
        option.strike().toDouble(),
        years(option, quote),
        recorded.impliedVol());
  }
}
