package org.ballast.runtime.book;

import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.value.Asset;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.venues.deribit.DeribitSymbolCodec;
import org.ballast.venues.deribit.DeribitTerms;

/// Knows an instrument by its identifier alone, whether a market quotes it or not: what Deribit
/// could list, and coins in wallets.
public final class NamedInstruments implements InstrumentResolver {
  private final DeribitSymbolCodec deribit = new DeribitSymbolCodec(DeribitTerms.shipped());

  @Override
  public Optional<Instrument> instrument(InstrumentId id) {
    return switch (id.venue()) {
      case "wallet" -> coin(id).map(Spot::new);
      case "lido" -> coin(id).map(contract -> new StakedAsset(contract, Asset.ETH));
      case DeribitSymbolCodec.VENUE -> deribit.parse(id.symbol());
      default -> Optional.empty();
    };
  }

  private static Optional<Contract> coin(InstrumentId id) {
    try {
      return Optional.of(Contract.held(id));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
