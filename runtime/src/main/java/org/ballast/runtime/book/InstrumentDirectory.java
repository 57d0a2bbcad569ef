package org.ballast.runtime.book;

import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;

/// Finds the instrument behind an identifier: what the market quotes, and coins held in wallets.
public final class InstrumentDirectory {
  private static final int NEAREST_MAX = 3;

  private final MarketSnapshot market;
  private final DeribitSymbolCodec deribit = new DeribitSymbolCodec(DeribitTerms.shipped());

  public InstrumentDirectory(MarketSnapshot market) {
    this.market = market;
  }

  /// The instrument named by `text` at `place` (file and line). Throws: `BadInputException` for
  /// malformed, unknown and expired ones, naming the nearest known.
  public Instrument find(String place, String text) {
    var id = parse(place, text);
    return switch (id.venue()) {
      case "wallet" -> new Spot(wallet(place, id));
      case "lido" -> staked(place, id);
      default -> quoted(place, id);
    };
  }

  private Instrument quoted(String place, InstrumentId id) {
    var quote = market.quote(id);
    if (quote.isPresent()) {
      return requireUnexpired(place, quote.get().instrument());
    }
    if (id.venue().equals(DeribitSymbolCodec.VENUE)) {
      deribit.parse(id.symbol()).ifPresent(instrument -> requireUnexpired(place, instrument));
    }
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

  private static Instrument staked(String place, InstrumentId id) {
    if (!id.symbol().equals("stETH") && !id.symbol().equals("wstETH")) {
      throw BadInputException.data(
          place, "staked asset must be lido:stETH or lido:wstETH", "instrument", id.toString());
    }
    return new StakedAsset(wallet(place, id), Asset.ETH);
  }

  private static Contract wallet(String place, InstrumentId id) {
    return new Contract(
        id,
        asset(place, id),
        Asset.USD,
        Asset.USD,
        PayoffStyle.LINEAR,
        Decimal.ONE,
        Optional.empty());
  }

  private static Asset asset(String place, InstrumentId id) {
    try {
      return new Asset(id.symbol());
    } catch (IllegalArgumentException e) {
      throw BadInputException.data(
          place, "asset code must be 1 to 20 letters or digits", "instrument", id.toString());
    }
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
