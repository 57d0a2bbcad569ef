package org.ballast.engine.port;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;

/// A 64-bit digest of all that a market update says, contract terms included; where it was read
/// from does not count.
///
/// It tells a recording or a simulation that has changed from one that has not. It is no defence
/// against somebody who looks for a collision: that is the reference's content hash. Every step is
/// one to one in the state and in what is added, so that a single number that differs always shows.
/// Texts are added by their length and their `String.hashCode`, which Java specifies and a string
/// keeps. Source of the last mixing: the finaliser of SplitMix64, Steele, Lea & Flood, OOPSLA 2014.
public final class MarketDigest {
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final long FACTOR = 0xD6E8FEB86659FD93L;
  private static final int SHIFT = 32;

  private final ToLongFunction<Instrument> instruments;
  private long state = SEED;

  private MarketDigest(ToLongFunction<Instrument> instruments) {
    this.instruments = instruments;
  }

  public static long of(MarketUpdate update) {
    return of(update, MarketDigest::of);
  }

  /// `instruments` gives what [#of(Instrument)] gives.
  static long of(MarketUpdate update, ToLongFunction<Instrument> instruments) {
    var digest = new MarketDigest(instruments);
    digest.add(update.atNs());
    digest.add(update.isWholeMarket() ? 1 : 0);
    digest.add(update.indexPrices().size());
    for (var index : update.indexPrices()) {
      digest.add(index);
    }
    digest.add(update.quotes().size());
    for (var quote : update.quotes()) {
      digest.add(quote);
    }
    digest.add(update.facts().size());
    for (var fact : update.facts()) {
      digest.add(fact);
    }
    digest.add(update.warnings().size());
    for (var warning : update.warnings()) {
      digest.add(warning);
    }
    return digest.mixed();
  }

  /// Of all that an instrument's contract says.
  static long of(Instrument instrument) {
    var digest = new MarketDigest(MarketDigest::of);
    digest.addWhole(instrument);
    return digest.mixed();
  }

  private void add(long value) {
    var z = (state ^ value) * FACTOR;
    state = (z ^ (z >>> SHIFT)) + SEED;
  }

  private long mixed() {
    var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private void add(String text) {
    add(text.hashCode());
    add(text.length());
  }

  private void add(double value) {
    add(Double.doubleToRawLongBits(value));
  }

  private void add(OptionalDouble value) {
    add(value.isPresent() ? 1 : 0);
    if (value.isPresent()) {
      add(value.getAsDouble());
    }
  }

  private void add(Decimal value) {
    add(value.unscaled());
    add(value.scale());
  }

  private void add(Asset asset) {
    add(asset.code());
  }

  private void add(Price price) {
    add(price.amount());
    add(price.quote());
  }

  private void add(Optional<Price> price) {
    add(price.isPresent() ? 1 : 0);
    if (price.isPresent()) {
      add(price.get());
    }
  }

  private void add(Instant instant) {
    add(instant.getEpochSecond());
    add(instant.getNano());
  }

  private void add(IndexPrice index) {
    add(index.asset());
    add(index.price());
    add(index.observedAt());
  }

  private void add(Quote quote) {
    add(quote.instrument());
    add(quote.observedAt());
    add(quote.bid());
    add(quote.ask());
    add(quote.mark());
    add(quote.optionMark().isPresent() ? 1 : 0);
    if (quote.optionMark().isPresent()) {
      add(quote.optionMark().get());
    }
    add(quote.assumptions().size());
    for (var assumption : quote.assumptions()) {
      add(assumption.name());
    }
  }

  private void add(OptionMark mark) {
    add(mark.impliedVol());
    add(mark.underlyingPrice());
    add(mark.underlyingName());
    add(mark.venueDelta());
    add(mark.venueVega());
  }

  private void add(InstrumentFact fact) {
    add(fact.instrument());
    switch (fact) {
      case InstrumentFact.Delivered delivered -> {
        add(1);
        add(delivered.deliveryPrice());
        add(delivered.note());
      }
      case InstrumentFact.FundingPaid paid -> {
        add(2);
        add(paid.rate());
        add(paid.index());
      }
      case InstrumentFact.FundingUnknown unknown -> {
        add(3);
        add(unknown.reason());
      }
    }
  }

  private void add(Instrument instrument) {
    add(instruments.applyAsLong(instrument));
  }

  private void addWhole(Instrument instrument) {
    add(instrument.contract());
    switch (instrument) {
      case Spot _ -> add(1);
      case StakedAsset staked -> {
        add(2);
        add(staked.staked());
      }
      case Future future -> {
        add(3);
        add(future.expiry().at());
      }
      case Perpetual _ -> add(4);
      case Option option -> {
        add(5);
        add(option.type().name());
        add(option.strike());
        add(option.expiry().at());
      }
    }
  }

  private void add(Contract contract) {
    add(contract.id().venue());
    add(contract.id().symbol());
    add(contract.base());
    add(contract.quote());
    add(contract.settlement());
    add(contract.style().name());
    add(contract.multiplier());
    add(contract.terms().isPresent() ? 1 : 0);
    if (contract.terms().isPresent()) {
      add(contract.terms().get());
    }
  }

  private void add(TradingTerms terms) {
    add(terms.asOf().toEpochDay());
    add(terms.lot());
    add(terms.fees().makerRate());
    add(terms.fees().takerRate());
    add(terms.fees().capOfPrice());
    add(terms.ticks().steps().size());
    for (var step : terms.ticks().steps()) {
      add(step.fromInclusive());
      add(step.tick());
    }
  }
}
