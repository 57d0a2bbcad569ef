package org.ballast.quant.delta;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.surface.SmileSet;

/// The fitted smiles of a market, each fitted when it is first asked for: a book holds few of all
/// expiries. Each is fitted for itself, so that what is asked of one does not depend on others.
public final class ExpirySmiles {
  /// The last day of an option is ruled by jumps and the settlement, which the model has not.
  private static final Duration HESTON_LEFT_MIN = Duration.ofDays(1);

  private final Supplier<MarketSnapshot> market;
  private final TreeMap<Asset, TreeMap<Expiry, Optional<ExpirySmile>>> smiles = new TreeMap<>();
  private final TreeMap<Asset, Optional<HestonDynamics>> heston = new TreeMap<>();

  public ExpirySmiles(Supplier<MarketSnapshot> market) {
    this.market = market;
  }

  /// Empty where the expiry is quoted too thinly to be fitted, or over.
  public Optional<ExpirySmile> of(Asset underlying, Expiry expiry) {
    return smiles
        .computeIfAbsent(underlying, key -> new TreeMap<>())
        .computeIfAbsent(expiry, key -> fit(underlying, key));
  }

  /// Heston's model of all smiles of more than a day; empty where there are too few. It is fitted
  /// when it is first asked for.
  public Optional<HestonDynamics> heston(Asset underlying) {
    return heston.computeIfAbsent(underlying, key -> HestonDynamics.fit(lasting(key)));
  }

  private List<ExpirySmile> lasting(Asset underlying) {
    var from = market.get().asOf().plus(HESTON_LEFT_MIN);
    return market.get().quotes().stream()
        .map(Quote::instrument)
        .filter(instrument -> instrument.underlying().equals(underlying))
        .flatMap(instrument ->
            instrument instanceof Option option ? Stream.of(option.expiry()) : Stream.empty())
        .filter(expiry -> expiry.at().isAfter(from))
        .distinct()
        .sorted()
        .flatMap(expiry -> of(underlying, expiry).stream())
        .toList();
  }

  private Optional<ExpirySmile> fit(Asset underlying, Expiry expiry) {
    var part = part(market.get(), underlying, expiry);
    return SmileSet.fit(part)
        .fit(underlying, expiry)
        .map(fit -> new ExpirySmile(fit.forward().value(), fit.years(), fit.slice()));
  }

  /// One expiry's options with the futures that its forward is taken from.
  private static MarketSnapshot part(MarketSnapshot market, Asset underlying, Expiry expiry) {
    var quotes = new ArrayList<Quote>();
    for (var quote : market.quotes()) {
      var instrument = quote.instrument();
      if (instrument.underlying().equals(underlying)
          && (!(instrument instanceof Option option) || option.expiry().equals(expiry))) {
        quotes.add(quote);
      }
    }
    return MarketSnapshot.of(
        market.asOf(),
        market.source(),
        market.index(underlying).stream().toList(),
        quotes,
        List.of());
  }
}
