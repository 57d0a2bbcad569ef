package org.ballast.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;

/// The amounts that contracts settle in cash, each exact until it is rounded once.
final class Settlement {
  /// Decimals of cash flows and of averaged entry prices.
  static final int DECIMALS = 8;

  private static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

  private Settlement() {}

  /// Whether a trade exchanges its price at once; the others settle their P&L.
  static boolean isPaidAtOnce(Instrument instrument) {
    return switch (instrument) {
      case Option option -> true;
      case Spot spot -> true;
      case StakedAsset staked -> true;
      case Future future -> false;
      case Perpetual perpetual -> false;
    };
  }

  static Money premium(Instrument instrument, Quantity traded, Price price) {
    return money(instrument, coins(instrument, traded).multiply(number(price)).negate());
  }

  /// P&L of a future or perpetual from one price to another.
  static Money pnl(Instrument instrument, Quantity held, Price from, Price to) {
    var size = coins(instrument, held);
    var move = number(to).subtract(number(from));
    return instrument.style() == PayoffStyle.INVERSE
        ? quotient(instrument, size.multiply(move), number(from).multiply(number(to)))
        : money(instrument, size.multiply(move));
  }

  /// What a holder receives; longs pay a positive rate.
  static Money funding(Instrument instrument, Quantity held, Decimal rate, Price index) {
    var paid = coins(instrument, held).multiply(rate.toBigDecimal()).negate();
    return instrument.style() == PayoffStyle.INVERSE
        ? quotient(instrument, paid, number(index))
        : money(instrument, paid.multiply(number(index)));
  }

  /// What an option's holder receives at delivery.
  static Money payoff(Option option, Quantity held, Price delivery) {
    var intrinsic = intrinsic(option, delivery).multiply(coins(option, held));
    return option.style() == PayoffStyle.INVERSE
        ? quotient(option, intrinsic, number(delivery))
        : money(option, intrinsic);
  }

  /// The fee of a delivery as a flow, so not positive: a share of the underlying, for an option at
  /// most the cap times its payoff.
  static Money deliveryFee(Instrument instrument, Quantity held, Price delivery) {
    var fees = instrument.terms().map(terms -> terms.fees());
    if (fees.isEmpty()) {
      return Money.zero(instrument.contract().settlement());
    }
    var rate = fees.get().deliveryRate().toBigDecimal();
    var size = coins(instrument, held).abs().negate();
    if (instrument instanceof Option option) {
      var cap = fees.get().capOfPrice().toBigDecimal().multiply(intrinsic(option, delivery));
      var perCoin = rate.multiply(number(delivery)).min(cap);
      return option.style() == PayoffStyle.INVERSE
          ? quotient(option, size.multiply(perCoin), number(delivery))
          : money(option, size.multiply(perCoin));
    }
    return instrument.style() == PayoffStyle.INVERSE
        ? quotient(instrument, size.multiply(rate), number(delivery))
        : money(instrument, size.multiply(rate).multiply(number(delivery)));
  }

  /// Entry price of a position that grew: harmonic for inverse futures, so that its P&L is kept.
  static Price averageEntry(
      Instrument instrument, Quantity held, Price entry, Quantity traded, Price deal) {
    var a = held.amount().toBigDecimal();
    var b = traded.amount().toBigDecimal();
    var isHarmonic = !isPaidAtOnce(instrument) && instrument.style() == PayoffStyle.INVERSE;
    var average =
        isHarmonic
            ? divide(
                a.add(b).multiply(number(entry)).multiply(number(deal)),
                a.multiply(number(deal)).add(b.multiply(number(entry))))
            : divide(a.multiply(number(entry)).add(b.multiply(number(deal))), a.add(b));
    return new Price(Decimal.of(average), instrument.priceUnit());
  }

  /// The part of a position that a trade closes, with the position's sign.
  static Optional<Quantity> closed(Quantity held, Quantity traded) {
    if (held.signum() * traded.signum() >= 0) {
      return Optional.empty();
    }
    var isPart = traded.amount().abs().compareTo(held.amount().abs()) < 0;
    return Optional.of(isPart ? traded.negate() : held);
  }

  static Money rounded(Money amount) {
    var digits = amount.amount().toBigDecimal().setScale(DECIMALS, ROUNDING);
    return new Money(Decimal.of(digits), amount.currency());
  }

  private static BigDecimal intrinsic(Option option, Price delivery) {
    var move = number(delivery).subtract(option.strike().toBigDecimal());
    return move.multiply(BigDecimal.valueOf(option.type().sign())).max(BigDecimal.ZERO);
  }

  private static BigDecimal coins(Instrument instrument, Quantity quantity) {
    return quantity.amount().toBigDecimal().multiply(multiplier(instrument));
  }

  private static BigDecimal multiplier(Instrument instrument) {
    return instrument.contract().multiplier().toBigDecimal();
  }

  private static Money quotient(Instrument instrument, BigDecimal dividend, BigDecimal divisor) {
    return money(instrument, divide(dividend, divisor));
  }

  private static Money money(Instrument instrument, BigDecimal amount) {
    return new Money(
        Decimal.of(amount.setScale(DECIMALS, ROUNDING)), instrument.contract().settlement());
  }

  private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, DECIMALS, ROUNDING);
  }

  private static BigDecimal number(Price price) {
    return price.amount().toBigDecimal();
  }
}
