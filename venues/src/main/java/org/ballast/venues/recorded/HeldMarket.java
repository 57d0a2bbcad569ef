package org.ballast.venues.recorded;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Price;
import org.ballast.quant.math.Log;
import org.ballast.quant.pricing.InverseOption;

/// A chain held from its snapshot until the next, so that what the book holds can be valued between
/// the two. Nothing of it can be traded: no carried quote has a bid or an ask.
///
/// A forward moves with the index at the recorded ratio, an option's vol is that of the held smile
/// at its new moneyness. At delivery the forward is the index and the option its payoff.
final class HeldMarket {
  private record SmileKey(Asset coin, Expiry expiry, OptionType type) {
    static SmileKey of(Option option) {
      return new SmileKey(option.underlying(), option.expiry(), option.type());
    }
  }

  private record HeldOption(
      Quote quote, Option option, OptionMark mark, double strike, HeldSmile smile) {}

  private record HeldFuture(Quote quote, Future future) {}

  /// What is held of one coin, and its index when the chain was taken.
  private record HeldCoin(double index, List<HeldOption> options, List<HeldFuture> futures) {}

  /// Marks are published to 8 decimals.
  private static final int MARK_DECIMALS = 8;

  private final SortedMap<Asset, HeldCoin> coins = new TreeMap<>();

  HeldMarket(MarketSnapshot snapshot) {
    for (var index : snapshot.indexPrices()) {
      var price = index.price().toDouble();
      coins.put(index.asset(), new HeldCoin(price, new ArrayList<>(), new ArrayList<>()));
    }
    var smiles = new LinkedHashMap<SmileKey, List<Quote>>();
    for (var quote : snapshot.quotes()) {
      switch (quote.instrument()) {
        case Option option ->
            smiles.computeIfAbsent(SmileKey.of(option), key -> new ArrayList<>()).add(quote);
        case Future future ->
            coin(future.underlying()).futures().add(new HeldFuture(quote, future));
        case Perpetual perpetual -> {}
        case Spot spot -> {}
        case StakedAsset staked -> {}
      }
    }
    smiles.forEach((key, quotes) -> coin(key.coin()).options().addAll(options(quotes)));
  }

  /// Marks at `at`, with these indices, of all that had not expired before.
  List<Quote> carriedTo(Instant at, SortedMap<Asset, Decimal> indexByCoin) {
    var quotes = new ArrayList<Quote>();
    coins.forEach((asset, coin) -> {
      var index = indexByCoin.get(asset);
      if (index == null) {
        throw new IllegalArgumentException("every held coin must have an index: coin=" + asset);
      }
      for (var held : coin.options()) {
        if (!held.option().expiry().at().isBefore(at)) {
          quotes.add(carried(held, at, index.toDouble(), coin.index()));
        }
      }
      for (var held : coin.futures()) {
        if (!held.future().expiry().at().isBefore(at)) {
          quotes.add(carried(held, at, index, coin.index()));
        }
      }
    });
    return quotes;
  }

  private Quote carried(HeldOption held, Instant at, double index, double indexThen) {
    var option = held.option();
    var isDelivered = option.expiry().isExpired(at);
    var forward = isDelivered ? index : held.mark().underlyingPrice() * (index / indexThen);
    var vol = held.smile().vol(Log.ofRatio(held.strike(), forward));
    var years = option.expiry().yearsFrom(at);
    var mark = InverseOption.priceCoin(option.type(), forward, held.strike(), years, vol);
    var name = isDelivered ? "index" : held.mark().underlyingName();
    return carried(
        held.quote(),
        Decimal.fromDouble(mark, MARK_DECIMALS, RoundingMode.HALF_EVEN),
        Optional.of(
            new OptionMark(vol, forward, name, OptionalDouble.empty(), OptionalDouble.empty())),
        Assumption.MARK_FROM_HELD_SMILE);
  }

  private Quote carried(HeldFuture held, Instant at, Decimal index, double indexThen) {
    var ratio = index.toDouble() / indexThen;
    var mark =
        held.future().expiry().isExpired(at)
            ? index
            : Decimal.fromDouble(
                held.quote().mark().toDouble() * ratio, MARK_DECIMALS, RoundingMode.HALF_EVEN);
    return carried(held.quote(), mark, Optional.empty(), Assumption.MARK_FROM_HELD_BASIS);
  }

  /// The quote's age is that of the chain it is carried from.
  private static Quote carried(
      Quote recorded, Decimal mark, Optional<OptionMark> optionMark, Assumption origin) {
    return new Quote(
        recorded.instrument(),
        recorded.observedAt(),
        Optional.empty(),
        Optional.empty(),
        new Price(mark, recorded.mark().quote()),
        optionMark,
        List.of(origin));
  }

  private HeldCoin coin(Asset asset) {
    var coin = coins.get(asset);
    if (coin == null) {
      throw new IllegalStateException("chain must have an index per coin: coin=" + asset);
    }
    return coin;
  }

  /// The options of one smile.
  private static List<HeldOption> options(List<Quote> quotes) {
    var nodes = new ArrayList<HeldSmile.Node>();
    for (var quote : quotes) {
      var mark = quote.optionMark().orElseThrow();
      nodes.add(
          new HeldSmile.Node(
              Log.ofRatio(option(quote).strike().toDouble(), mark.underlyingPrice()),
              mark.impliedVol()));
    }
    var smile = new HeldSmile(nodes);
    var options = new ArrayList<HeldOption>();
    for (var quote : quotes) {
      var option = option(quote);
      var mark = quote.optionMark().orElseThrow();
      options.add(new HeldOption(quote, option, mark, option.strike().toDouble(), smile));
    }
    return options;
  }

  private static Option option(Quote quote) {
    return (Option) quote.instrument();
  }
}
