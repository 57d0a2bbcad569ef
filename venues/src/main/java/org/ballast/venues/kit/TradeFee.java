package org.ballast.venues.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;

/// What the exchange takes for one trade, in the settlement asset.
///
/// Coin-settled options: the rate on the coins, at most the cap times their price. Inverse futures
/// and perpetuals: the rate on quantity / price coins; all else: on quantity times price. Rounding:
/// half up to 8 decimals, each trade by itself. Source: Deribit's fee page as of the terms' date.
final class TradeFee {
  private static final int DECIMALS = 8;

  private TradeFee() {}

  static Money taker(Instrument instrument, Decimal quantity, Decimal price) {
    return money(instrument, fees(instrument).takerRate(), quantity, price);
  }

  static Money maker(Instrument instrument, Decimal quantity, Decimal price) {
    return money(instrument, fees(instrument).makerRate(), quantity, price);
  }

  /// Options that settle in the quote asset have a fee on an index that no order carries.
  static boolean isKnownFor(Instrument instrument) {
    return instrument.terms().isPresent()
        && !(instrument instanceof Option && instrument.style() != PayoffStyle.INVERSE);
  }

  private static Money money(Instrument instrument, Decimal rate, Decimal quantity, Decimal price) {
    var size = quantity.toBigDecimal().multiply(instrument.contract().multiplier().toBigDecimal());
    var amount =
        switch (instrument) {
          case Option option -> size.multiply(optionRate(option, rate, price));
          case Future future -> linearOrInverse(instrument, rate, size, price);
          case Perpetual perpetual -> linearOrInverse(instrument, rate, size, price);
          case Spot spot -> linearOrInverse(instrument, rate, size, price);
          case StakedAsset staked -> linearOrInverse(instrument, rate, size, price);
        };
    return new Money(
        Decimal.of(amount.setScale(DECIMALS, RoundingMode.HALF_UP)),
        instrument.contract().settlement());
  }

  private static BigDecimal optionRate(Option option, Decimal rate, Decimal price) {
    if (!isKnownFor(option)) {
      throw new IllegalArgumentException(
          "an option's fee is known for coin-settled ones: instrument=" + option.id());
    }
    var cap = fees(option).capOfPrice().toBigDecimal().multiply(price.toBigDecimal());
    return rate.toBigDecimal().min(cap);
  }

  private static BigDecimal linearOrInverse(
      Instrument instrument, Decimal rate, BigDecimal size, Decimal price) {
    var charged = size.multiply(rate.toBigDecimal());
    return instrument.style() == PayoffStyle.INVERSE
        ? charged.divide(price.toBigDecimal(), MathContext.DECIMAL128)
        : charged.multiply(price.toBigDecimal());
  }

  private static FeeSchedule fees(Instrument instrument) {
    return instrument
        .terms()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a fee needs trading terms: instrument=" + instrument.id()))
        .fees();
  }
}
