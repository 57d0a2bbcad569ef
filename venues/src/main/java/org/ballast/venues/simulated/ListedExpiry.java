package org.ballast.venues.simulated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.venues.deribit.DeribitSymbolCodec;

/// All contracts of one coin that are delivered at one instant. A strike once listed stays.
final class ListedExpiry {
  private static final double REACH_SD = 2.5;
  private static final int STRIKES_PER_SIDE_MAX = 18;

  private final Asset coin;
  private final Expiry expiry;
  private final double strikeStep;
  private final DeribitSymbolCodec symbols;
  private final TreeMap<Double, StrikePair> strikes = new TreeMap<>();
  private final String underlyingName;
  private Optional<Future> future = Optional.empty();

  ListedExpiry(Asset coin, Expiry expiry, double strikeStep, DeribitSymbolCodec symbols) {
    this.coin = coin;
    this.expiry = expiry;
    this.strikeStep = strikeStep;
    this.symbols = symbols;
    this.underlyingName = "SYN." + DeribitSymbolCodec.futureSymbol(coin, expiry);
  }

  Expiry expiry() {
    return expiry;
  }

  Optional<Future> future() {
    return future;
  }

  /// By rising strike.
  Collection<StrikePair> strikes() {
    return strikes.values();
  }

  /// What the venue calls the forward that its options are marked with.
  String underlyingName() {
    return underlyingName;
  }

  List<Instrument> instruments() {
    var instruments = new ArrayList<Instrument>();
    future.ifPresent(instruments::add);
    for (var pair : strikes.values()) {
      instruments.add(pair.call());
      instruments.add(pair.put());
    }
    return instruments;
  }

  void listFuture() {
    if (future.isEmpty()) {
      future = Optional.of((Future) parse(DeribitSymbolCodec.futureSymbol(coin, expiry)));
    }
  }

  /// Lists what is missing of the strikes around the forward, wider apart the later the expiry.
  void listStrikes(double forward, double vol, double years) {
    var step = strikeStep * stepFactor(years);
    var reach = REACH_SD * vol * Math.sqrt(years) * forward;
    var perSide = (int) Math.min(STRIKES_PER_SIDE_MAX, Math.ceil(reach / step));
    var centre = Math.rint(forward / step);
    for (var i = -perSide; i <= perSide; i++) {
      var strike = (centre + i) * step;
      if (strike > 0 && !strikes.containsKey(strike)) {
        strikes.put(strike, pair(strike));
      }
    }
  }

  private StrikePair pair(double strike) {
    return new StrikePair(strike, option(strike, OptionType.CALL), option(strike, OptionType.PUT));
  }

  private Option option(double strike, OptionType type) {
    var exact = Decimal.of(Math.round(strike));
    return (Option) parse(DeribitSymbolCodec.optionSymbol(coin, expiry, exact, type));
  }

  private Instrument parse(String symbol) {
    return symbols
        .parse(symbol)
        .orElseThrow(() -> new IllegalStateException("symbol must parse: symbol=" + symbol));
  }

  /// Strikes widen with time, as venues list them.
  private static double stepFactor(double years) {
    if (years < 0.04) {
      return 1;
    }
    return years < 0.2 ? 2 : 5;
  }
}
