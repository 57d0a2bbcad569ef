package org.ballast.engine.gate;

import java.util.Optional;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.value.Asset;

/// Whether the market says enough of an instrument to work out what a trade in it does.
final class ValuationRules {
  private final MarketView market;

  ValuationRules(MarketView market) {
    this.market = market;
  }

  /// Refuses in the name of `rule` what [OrderEffect] cannot be had of.
  Optional<GateVerdict.Refused> valuable(String rule, Instrument instrument) {
    var id = instrument.id();
    if (!isKindValued(instrument)) {
      return refused(rule, id + " is of a kind that is not valued");
    }
    if (!isPriced(instrument.underlying()) || !isPriced(instrument.contract().settlement())) {
      return refused(rule, id + " lacks the index of its underlying or settlement");
    }
    var quote = market.quote(id);
    if (quote.isEmpty()) {
      return refused(rule, id + " is not quoted");
    }
    if (quote.get().status() == QuoteStatus.CROSSED) {
      return refused(rule, id + " is " + quote.get().status());
    }
    return instrument instanceof Option && quote.get().optionMark().isEmpty()
        ? refused(rule, id + " has no mark volatility")
        : Optional.empty();
  }

  private static boolean isKindValued(Instrument instrument) {
    return switch (instrument) {
      case Option option -> option.style() == PayoffStyle.INVERSE;
      case Future _, Perpetual _ -> instrument.style() != PayoffStyle.QUANTO;
      case Spot _, StakedAsset _ -> false;
    };
  }

  private boolean isPriced(Asset asset) {
    return asset.equals(Asset.USD) || market.index(asset).isPresent();
  }

  private static Optional<GateVerdict.Refused> refused(String rule, String detail) {
    return Optional.of(new GateVerdict.Refused(rule, detail));
  }
}
