package org.ballast.venues.simulated;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.Ssvi;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;

/// One snapshot of a simulated venue with Deribit's contracts: option chains, futures and
/// perpetuals on BTC and ETH.
///
/// Volatilities come from an SSVI surface, so there is no arbitrage between marks. Levels vary with
/// the seed by a few per cent. Bid and ask enclose the mark: an option's half a vol point on each
/// side, rounded outwards to ticks, a future's one tick apart.
public final class SimulatedChain {
  /// The instant of every simulated snapshot.
  public static final Instant AS_OF = Instant.parse("2026-01-15T12:00:00Z");

  private static final Ssvi SURFACE = new Ssvi(-0.25, 1.1);
  private static final double HALF_SPREAD_VOL = 0.005;
  private static final double REACH_SD = 2.5;
  private static final int STRIKES_PER_SIDE_MAX = 18;
  private static final int MARK_DECIMALS = 6;
  private static final int VOL_DECIMALS = 4;
  private static final int FORWARD_DECIMALS = 2;
  private static final double REFERENCE_YEARS = 30.0 / 365;

  private final CounterRandom random;
  private final DeribitSymbolCodec symbols = new DeribitSymbolCodec(DeribitTerms.shipped());
  private final SimulatedExpiries expiries = SimulatedExpiries.listedAt(AS_OF);
  private final List<Quote> quotes = new ArrayList<>();
  private final List<IndexPrice> indices = new ArrayList<>();

  private SimulatedChain(long seed) {
    this.random = new CounterRandom(seed, 0);
  }

  /// The snapshot of a seed, equal on every machine.
  public static MarketSnapshot snapshot(long seed) {
    var chain = new SimulatedChain(seed);
    for (var i = 0; i < SimulatedCoin.ALL.size(); i++) {
      chain.add(SimulatedCoin.ALL.get(i), i);
    }
    return MarketSnapshot.of(AS_OF, "sim:" + seed, chain.indices, chain.quotes, List.of());
  }

  private void add(SimulatedCoin coin, int position) {
    var draw = position * 4L;
    var index = coin.index() * random.between(0.95, 1.05, draw);
    var vol = coin.atTheMoneyVol() * random.between(0.9, 1.1, draw + 1);
    var rate = coin.basisRate() * random.between(0.5, 1.5, draw + 2);
    var premium = random.between(-0.0005, 0.0005, draw + 3);
    var price = new Price(decimal(index, FORWARD_DECIMALS), Asset.USD);
    indices.add(new IndexPrice(coin.asset(), price, AS_OF));
    addFuture(instrument(coin.asset() + "-PERPETUAL"), index * (1 + premium));
    for (var expiry : expiries.futures()) {
      var probe = DeribitSymbolCodec.futureSymbol(coin.asset(), expiry);
      addFuture(instrument(probe), forward(index, rate, expiry));
    }
    for (var expiry : expiries.options()) {
      addOptions(coin, expiry, forward(index, rate, expiry), vol);
    }
  }

  private void addFuture(Instrument future, double value) {
    var ticks = future.terms().orElseThrow().ticks();
    var mark = decimal(value, FORWARD_DECIMALS);
    var bid = ticks.toTicksFloor(mark);
    quotes.add(
        new Quote(
            future,
            AS_OF,
            Optional.of(new Price(bid, future.priceUnit())),
            Optional.of(new Price(bid.plus(ticks.tickAt(bid)), future.priceUnit())),
            new Price(mark, future.priceUnit()),
            Optional.empty(),
            List.of(Assumption.SIZE)));
  }

  private void addOptions(SimulatedCoin coin, Expiry expiry, double forward, double vol) {
    var years = expiry.yearsFrom(AS_OF);
    var step = coin.strikeStep() * stepFactor(years);
    var reach = REACH_SD * vol * Math.sqrt(years) * forward;
    var perSide = (int) Math.min(STRIKES_PER_SIDE_MAX, Math.ceil(reach / step));
    var centre = Math.rint(forward / step);
    for (var i = -perSide; i <= perSide; i++) {
      var strike = (centre + i) * step;
      if (strike > 0) {
        addOption(coin.asset(), expiry, OptionType.CALL, strike, forward, vol);
        addOption(coin.asset(), expiry, OptionType.PUT, strike, forward, vol);
      }
    }
  }

  private void addOption(
      Asset asset, Expiry expiry, OptionType type, double strike, double forward, double vol) {
    var years = expiry.yearsFrom(AS_OF);
    var theta = vol * vol * years * Math.sqrt(REFERENCE_YEARS / (REFERENCE_YEARS + years)) * 1.4;
    var slice = SURFACE.slice(theta);
    var markVol =
        decimal(slice.impliedVol(Log.log(strike / forward), years), VOL_DECIMALS).toDouble();
    var symbol = DeribitSymbolCodec.optionSymbol(asset, expiry, decimal(strike, 0), type);
    var option = (Option) instrument(symbol);
    var unit = option.priceUnit();
    var mark = mark(option, forward, years, markVol);
    var ticks = option.terms().orElseThrow().ticks();
    var low = mark(option, forward, years, markVol - HALF_SPREAD_VOL);
    var high = mark(option, forward, years, markVol + HALF_SPREAD_VOL);
    var bid = Optional.of(ticks.toTicksFloor(low)).filter(price -> price.signum() > 0);
    var optionMark =
        new OptionMark(
            markVol,
            decimal(forward, FORWARD_DECIMALS).toDouble(),
            "SYN." + DeribitSymbolCodec.futureSymbol(asset, expiry),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    quotes.add(
        new Quote(
            option,
            AS_OF,
            bid.map(price -> new Price(price, unit)),
            Optional.of(new Price(ticks.toTicksCeil(high), unit)),
            new Price(mark, unit),
            Optional.of(optionMark),
            List.of(Assumption.SIZE)));
  }

  private static Decimal mark(Option option, double forward, double years, double vol) {
    var coins =
        InverseOption.priceCoin(
            option.type(),
            decimal(forward, FORWARD_DECIMALS).toDouble(),
            option.strike().toDouble(),
            years,
            vol);
    return decimal(coins, MARK_DECIMALS);
  }

  private Instrument instrument(String symbol) {
    return symbols
        .parse(symbol)
        .orElseThrow(() -> new IllegalStateException("symbol must parse: " + symbol));
  }

  private static double forward(double index, double rate, Expiry expiry) {
    return index * Exp.exp(rate * expiry.yearsFrom(AS_OF));
  }

  /// Strikes widen with time, as venues list them.
  private static double stepFactor(double years) {
    if (years < 0.04) {
      return 1;
    }
    return years < 0.2 ? 2 : 5;
  }

  private static Decimal decimal(double value, int decimals) {
    return Decimal.fromDouble(value, decimals, RoundingMode.HALF_EVEN);
  }
}
