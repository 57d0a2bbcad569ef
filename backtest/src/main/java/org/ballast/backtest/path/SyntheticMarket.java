package org.ballast.backtest.path;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;
import org.ballast.venues.recorded.AssumedSpread;

/// Quotes of options and the perpetual as they might have been at a recorded hour. The forward is
/// the index; the volatility is the recorded level times the shape. Every mark says so.
final class SyntheticMarket {
  private static final int MARK_DECIMALS = 8;
  private static final double STRIKE_STEP = 0.02;
  private static final int STRIKES_EACH_SIDE = 25;
  private static final int[] NICE = {1, 2, 5, 10};

  private final SyntheticRules rules;
  private final DeribitSymbolCodec symbols = new DeribitSymbolCodec(DeribitTerms.shipped());
  private final Perpetual perpetual;
  private final AssumedSpread spread;

  SyntheticMarket(Asset coin, SyntheticRules rules) {
    this.rules = rules;
    this.perpetual = symbols.perpetual(coin);
    this.spread =
        new AssumedSpread(
            Decimal.fromDouble(
                AssumedSpread.DEFAULT.half().toDouble() * rules.spreadFactor(),
                MARK_DECIMALS,
                RoundingMode.HALF_EVEN));
  }

  Perpetual perpetual() {
    return perpetual;
  }

  /// Calls and puts around the index, at round strikes some 2 % apart.
  List<Option> listed(LevelHour hour, Expiry expiry) {
    var step = niceStep(STRIKE_STEP * hour.index().toDouble());
    var middle = Math.round(hour.index().toDouble() / step);
    var options = new ArrayList<Option>();
    for (var i = -STRIKES_EACH_SIDE; i <= STRIKES_EACH_SIDE; i++) {
      var strike = Decimal.of((middle + i) * step);
      if (strike.signum() > 0) {
        for (var type : OptionType.values()) {
          options.add(option(expiry, strike, type));
        }
      }
    }
    return options;
  }

  IndexPrice index(LevelHour hour) {
    return new IndexPrice(perpetual.underlying(), new Price(hour.index(), Asset.USD), hour.at());
  }

  Quote perpetualQuote(LevelHour hour) {
    return hour.price()
        .map(price -> spread.quote(perpetual, hour.at(), price, Assumption.MARK_FROM_HOURLY_CLOSE))
        .orElseGet(
            () -> spread.quote(perpetual, hour.at(), hour.index(), Assumption.MARK_FROM_INDEX));
  }

  Quote quote(Option option, LevelHour hour) {
    var forward = hour.index().toDouble();
    var strike = option.strike().toDouble();
    var years = option.expiry().yearsFrom(hour.at());
    var level = rules.levelFactor() * hour.level();
    var standardised = years > 0 ? Log.ofRatio(strike, forward) / (level * Math.sqrt(years)) : 0;
    var vol = level * rules.shape().volRatio().at(years, standardised);
    var mark = InverseOption.priceCoin(option.type(), forward, strike, years, vol);
    var half = level * rules.spreadFactor() * rules.shape().spreadRatio().at(years, standardised);
    var vega = InverseOption.greeks(option.type(), forward, strike, years, vol).vegaCoin();
    var exact = Decimal.fromDouble(mark, MARK_DECIMALS, RoundingMode.HALF_EVEN);
    var ticks = option.terms().orElseThrow().ticks();
    var bid = ticks.toTicksFloor(decimal(Math.max(0, mark - half * vega)));
    var ask = ticks.toTicksCeil(decimal(mark + half * vega));
    var isQuoted = !option.expiry().isExpired(hour.at());
    return new Quote(
        option,
        hour.at(),
        isQuoted && bid.signum() > 0 ? Optional.of(price(bid, option)) : Optional.empty(),
        isQuoted ? Optional.of(price(ask, option)) : Optional.empty(),
        price(exact, option),
        Optional.of(
            new OptionMark(vol, forward, "index", OptionalDouble.empty(), OptionalDouble.empty())),
        List.of(Assumption.MARK_SYNTHETIC, Assumption.SPREAD, Assumption.SIZE));
  }

  private Option option(Expiry expiry, Decimal strike, OptionType type) {
    var symbol = DeribitSymbolCodec.optionSymbol(perpetual.underlying(), expiry, strike, type);
    return symbols
        .parse(symbol)
        .filter(Option.class::isInstance)
        .map(Option.class::cast)
        .orElseThrow(() -> new IllegalStateException("option expected: symbol=" + symbol));
  }

  /// The largest of 1, 2, 5 times a power of ten that is not above the step wanted.
  private static long niceStep(double wanted) {
    var power = 1L;
    while (10 * power <= wanted) {
      power *= 10;
    }
    var step = power;
    for (var nice : NICE) {
      if (nice * power <= wanted) {
        step = nice * power;
      }
    }
    return step;
  }

  private static Decimal decimal(double value) {
    return Decimal.fromDouble(value, MARK_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static Price price(Decimal amount, Option option) {
    return new Price(amount, option.priceUnit());
  }
}
