package org.ballast.quant.margin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.deribit.DeribitStandardTerms;
import org.ballast.quant.margin.deribit.FutureRate;
import org.ballast.quant.margin.deribit.OptionRate;
import org.ballast.quant.surface.VolSource;

/// Deribit's standard margin: each position apart, summed over the account of one currency.
///
/// Equity is the balance plus unrealised P&L of futures. Options are left out of it, because the
/// margin of a short one holds its mark and a long one is paid for. `terms` are by coin. Source:
/// docs/models/margin.md.
public record DeribitStandardModel(
    Asset currency, Map<Asset, DeribitStandardTerms> terms, ParameterOrigin origin)
    implements MarginModel {
  private static final List<String> CAVEATS =
      List.of(MarginState.ESTIMATE, "option margins follow a third party's account of the rule");

  public DeribitStandardModel {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
  }

  @Override
  public String name() {
    return "deribit-standard " + currency;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    reading.requireOnlyCash(currency);
    var sums = new Sums();
    for (var position : account.positions()) {
      add(sums, position, reading);
    }
    return sums.state(this, reading.balance(currency), reading.warnings());
  }

  private void add(Sums sums, Position position, AccountMarket reading) {
    var instrument = position.instrument();
    var terms = terms(instrument, reading);
    switch (instrument) {
      case Option option -> {
        reading.warnIfExpired(option, option.expiry());
        sums.addOption(position, option, terms.option(), reading);
      }
      case Future future -> {
        reading.warnIfExpired(future, future.expiry());
        sums.addFuture(position, terms.future(), reading);
      }
      case Perpetual _ -> sums.addFuture(position, terms.future(), reading);
      case Spot _, StakedAsset _ -> throw reading.refused(instrument, "takes contracts only");
    }
  }

  private DeribitStandardTerms terms(Instrument instrument, AccountMarket reading) {
    var base = instrument.contract().base();
    reading.requireSettlement(
        instrument, currency, currency.equals(base) ? PayoffStyle.INVERSE : PayoffStyle.LINEAR);
    var found = terms.get(base);
    if (found == null) {
      throw reading.refused(instrument, "has no parameters for " + base);
    }
    return found;
  }

  /// Margins and P&L so far. Units: the account's currency.
  private static final class Sums {
    private double unrealised;
    private double optionsValue;
    private double futureInitial;
    private double futureMaintenance;
    private double optionInitial;
    private double optionMaintenance;

    void addFuture(Position position, FutureRate rate, AccountMarket reading) {
      var coins = reading.coins(position);
      var size = Math.abs(coins) * unitsPerCoin(position, reading.mark(position.instrument()));
      unrealised += reading.unrealised(position);
      futureInitial += rate.initial(coins) * size;
      futureMaintenance += rate.maintenance(coins) * size;
    }

    void addOption(Position position, Option option, OptionRate rate, AccountMarket reading) {
      var coins = reading.coins(position);
      var underlying = reading.forward(option);
      var units = unitsPerCoin(position, underlying);
      var price = reading.optionPrice(option);
      optionsValue += coins * price;
      if (coins < 0) {
        var strike = option.strike().toDouble();
        var markCoin = price / units;
        optionInitial -= coins * units * rate.initial(option.type(), underlying, strike, markCoin);
        optionMaintenance -= coins * units * rate.maintenance(option.type(), markCoin);
      }
    }

    /// Margins are shares of a coin: a linear contract settles them at the coin's price.
    private static double unitsPerCoin(Position position, double price) {
      return position.instrument().style() == PayoffStyle.INVERSE ? 1 : price;
    }

    MarginState state(DeribitStandardModel model, double balance, List<String> warnings) {
      return new MarginState(
          model.currency(),
          balance + unrealised,
          futureInitial + optionInitial,
          futureMaintenance + optionMaintenance,
          "sum over positions",
          List.of(
              new MarginComponent("balance", balance),
              new MarginComponent("futures P&L", unrealised),
              new MarginComponent("options value, not in equity", optionsValue),
              new MarginComponent("futures initial", futureInitial),
              new MarginComponent("futures maintenance", futureMaintenance),
              new MarginComponent("options initial", optionInitial),
              new MarginComponent("options maintenance", optionMaintenance)),
          model.origin().caveats(CAVEATS),
          warnings);
    }
  }
}
