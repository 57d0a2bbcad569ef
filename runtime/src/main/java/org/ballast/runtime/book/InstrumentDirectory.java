package org.ballast.runtime.book;

import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.StakedRate;
import org.ballast.domain.value.Expiry;

/// Finds the instrument behind an identifier: what the market quotes, and coins held in wallets.
public final class InstrumentDirectory implements InstrumentFinder {
  private static final int NEAREST_MAX = 3;

  private final MarketSnapshot market;
  private final NamedInstruments named = new NamedInstruments();

  public InstrumentDirectory(MarketSnapshot market) {
    this.market = market;
  }

  /// The instrument named by `text` at `place` (file and line). Throws: `BadInputException` for
  /// malformed, unknown and expired ones, naming the nearest known.
  @Override
  public Instrument find(String place, String text) {
    var id = parse(place, text);
    return market
        .stakedRate(id)
        .<Instrument>map(StakedRate::token)
        .orElseGet(() -> named(place, id));
  }

  private Instrument named(String place, InstrumentId id) {
    return switch (id.venue()) {
      case "wallet" -> coin(place, id);
      case "lido" -> staked(place, id);
      default -> quoted(place, id);
    };
  }

  private Instrument quoted(String place, InstrumentId id) {
    var quote = market.quote(id);
    if (quote.isPresent()) {
      return requireUnexpired(place, quote.get().instrument());
    }
    named.instrument(id).ifPresent(instrument -> requireUnexpired(place, instrument));
    var known =
        market.quotes().stream().map(Quote::instrument).map(i -> i.id().toString()).toList();
    throw BadInputException.data(
        place,
        "instrument must be one the market quotes (nearest: "
            + String.join(", ", NearestName.of(id.toString(), known, NEAREST_MAX))
            + ")",
        "instrument",
        id.toString());
  }

  private Instrument requireUnexpired(String place, Instrument instrument) {
    var expiry =
        switch (instrument) {
          case Option option -> Optional.of(option.expiry());
          case Future future -> Optional.of(future.expiry());
          default -> Optional.<Expiry>empty();
        };
    if (expiry.isPresent() && expiry.get().isExpired(market.asOf())) {
      throw BadInputException.data(
          place,
          "instrument must not be expired as of "
              + market.asOf()
              + " (expiry "
              + expiry.get()
              + ")",
          "instrument",
          instrument.id().toString());
    }
    return instrument;
  }

  private Instrument coin(String place, InstrumentId id) {
    return named
        .instrument(id)
        .orElseThrow(() ->
            BadInputException.data(
                place,
                "asset code must be 1 to 20 letters or digits",
                "instrument",
                id.toString()));
  }

  private Instrument staked(String place, InstrumentId id) {
    if (!id.symbol().equals("stETH") && !id.symbol().equals("wstETH")) {
      throw BadInputException.data(
          place, "staked asset must be lido:stETH or lido:wstETH", "instrument", id.toString());
    }
    return coin(place, id);
  }

  private static InstrumentId parse(String place, String text) {
    try {
      return InstrumentId.parse(text);
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(
          place, "instrument must be venue:symbol, e.g. deribit:BTC-PERPETUAL", "instrument", text);
    }
  }
}
