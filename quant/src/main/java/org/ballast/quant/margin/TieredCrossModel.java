package org.ballast.quant.margin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.tier.MarginTiers;
import org.ballast.quant.surface.VolSource;

/// Cross margin of linear perpetuals by tiers of size, as at Hyperliquid and Binance.
///
/// Each position is charged by its notional at mark; all share the balance. Equity is the balance
/// plus unrealised P&L. `venue` is how the rule is named; `tiers` are by coin, in `currency`.
/// Source: docs/models/margin.md.
public record TieredCrossModel(
    String venue, Asset currency, Map<Asset, MarginTiers> tiers, ParameterOrigin origin)
    implements MarginModel {
  private static final List<String> CAVEATS =
      List.of(
          MarginState.ESTIMATE,
          "initial margin is at the tiers' greatest leverage, not at the account's setting");

  public TieredCrossModel {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
  }

  @Override
  public String name() {
    return venue + "-cross " + currency;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    reading.requireOnlyCash(currency);
    var balance = reading.balance(currency);
    var unrealised = 0.0;
    var initial = 0.0;
    var maintenance = 0.0;
    for (var position : account.positions()) {
      var instrument = position.instrument();
      var table = tiers(instrument, reading);
      var notional = Math.abs(reading.coins(position)) * reading.mark(instrument);
      unrealised += reading.unrealised(position);
      initial += table.initial(notional);
      maintenance += table.maintenance(notional);
    }
    return new MarginState(
        currency,
        balance + unrealised,
        initial,
        maintenance,
        "sum over positions",
        List.of(
            new MarginComponent("balance", balance),
            new MarginComponent("unrealised P&L", unrealised)),
        origin.caveats(CAVEATS),
        reading.warnings());
  }

  private MarginTiers tiers(Instrument instrument, AccountMarket reading) {
    reading.requireFuture(instrument, currency, PayoffStyle.LINEAR);
    var found = tiers.get(instrument.underlying());
    if (found == null) {
      throw reading.refused(instrument, "has no tiers for " + instrument.underlying());
    }
    return found;
  }
}
