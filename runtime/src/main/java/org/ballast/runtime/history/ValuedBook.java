package org.ballast.runtime.history;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionRisk;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// A book with the part of the market that it is valued in, kept because the next step is measured
/// from it. Units: value in USD.
record ValuedBook(
    Portfolio book, MarketSnapshot market, double value, TreeMap<Asset, Exposure> exposures) {
  /// Throws: `BadInputException` where a position cannot be valued.
  static ValuedBook of(Portfolio book, MarketView view, VolSource vols, Instant asOf) {
    var market = heldPart(book, view, asOf);
    var valuer = new PositionValuer(market, vols);
    var exposures = new TreeMap<Asset, Exposure>();
    var value = 0.0;
    for (var position : book.positions()) {
      value += add(exposures, valuer.value(position));
    }
    for (var cash : book.cash()) {
      value += add(exposures, valuer.value(cash));
    }
    return new ValuedBook(book, market, value, exposures);
  }

  List<GreekReading> readings(List<GreekBand> bands) {
    return bands.stream().map(this::reading).toList();
  }

  private GreekReading reading(GreekBand band) {
    var exposure = exposures.getOrDefault(band.underlying(), Exposure.NONE);
    return new GreekReading(
        band.name(),
        band.greek().of(exposure, band.convention()),
        band.lower(),
        band.upper(),
        band.greek().unit(band.underlying()));
  }

  private static double add(TreeMap<Asset, Exposure> exposures, PositionRisk line) {
    exposures.merge(line.underlying(), line.exposure(), Exposure::plus);
    return line.exposure().value();
  }

  private static MarketSnapshot heldPart(Portfolio book, MarketView view, Instant asOf) {
    var assets = new TreeSet<Asset>();
    var quotes = new TreeMap<String, Quote>();
    for (var position : book.positions()) {
      var instrument = position.instrument();
      assets.add(instrument.underlying());
      assets.add(instrument.contract().settlement());
      view.quote(instrument.id()).ifPresent(quote -> quotes.put(instrument.id().toString(), quote));
    }
    book.cash().forEach(cash -> assets.add(cash.balance().currency()));
    List<IndexPrice> indices =
        assets.stream().flatMap(asset -> view.index(asset).stream()).toList();
    return MarketSnapshot.of(asOf, view.source(), indices, List.copyOf(quotes.values()), List.of());
  }
}
