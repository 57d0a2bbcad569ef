package org.ballast.quant.margin;

import java.util.ArrayList;
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
import org.ballast.domain.value.Expiry;
import org.ballast.quant.internal.Check;
import org.ballast.quant.margin.derive.CollateralFactor;
import org.ballast.quant.margin.derive.DeriveStandardMargin;
import org.ballast.quant.margin.derive.SrmOption;
import org.ballast.quant.margin.derive.SrmTerms;
import org.ballast.quant.surface.VolSource;

/// Derive's standard margin (SRM) of an account in the stablecoin `currency`.
///
/// Equity is the marked value of everything: cash, perpetuals, options, collateral at full value.
/// `terms` and `factors` are by asset. Below `pegThreshold` USD per stablecoin the initial margin
/// grows by `pegFactor` of the notional for each 1.00 below. Source: docs/models/margin.md.
public record DeriveStandardModel(
    Asset currency,
    Map<Asset, SrmTerms> terms,
    Map<Asset, CollateralFactor> factors,
    double pegThreshold,
    double pegFactor,
    ParameterOrigin origin)
    implements MarginModel {
  private static final List<String> CAVEATS =
      List.of(
          MarginState.ESTIMATE,
          "the standard rule is not checked against a published case",
          "the depeg penalty is a project definition",
          "oracle confidences are taken as 1");

  public DeriveStandardModel {
    terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    Check.nonNegative("pegThreshold", pegThreshold);
    Check.nonNegative("pegFactor", pegFactor);
  }

  /// The options that are margined together.
  private record ExpiryKey(Asset underlying, Expiry expiry) implements Comparable<ExpiryKey> {
    @Override
    public int compareTo(ExpiryKey other) {
      var byAsset = underlying.compareTo(other.underlying);
      return byAsset != 0 ? byAsset : expiry.compareTo(other.expiry);
    }
  }

  @Override
  public String name() {
    return "derive-standard " + currency;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    var sums = new Sums(reading.balance(currency));
    var expiries = new TreeMap<ExpiryKey, List<Position>>();
    for (var position : account.positions()) {
      switch (position.instrument()) {
        case Option option -> {
          requireOwn(option, reading);
          expiries
              .computeIfAbsent(
                  new ExpiryKey(option.underlying(), option.expiry()), key -> new ArrayList<>())
              .add(position);
        }
        case Perpetual perpetual -> {
          requireOwn(perpetual, reading);
          addPerpetual(sums, position, reading);
        }
        case Spot spot -> {
          var base = spot.contract().base();
          addCollateral(sums, base, position.quantity().toDouble(), reading.index(base), reading);
        }
        case StakedAsset staked ->
            addCollateral(
                sums,
                staked.contract().base(),
                position.quantity().toDouble(),
                reading.price(staked),
                reading);
        case Future future -> throw reading.refused(future, "takes no dated futures");
      }
    }
    for (var entry : account.cash()) {
      var asset = entry.balance().currency();
      if (!asset.equals(currency)) {
        var amount = entry.balance().amount().toDouble();
        addCollateral(sums, asset, amount, reading.index(asset), reading);
      }
    }
    expiries.forEach((key, held) -> addExpiry(sums, key.underlying(), held, reading));
    sums.addDepeg(pegFactor * Math.max(0, pegThreshold - reading.index(currency)));
    return sums.state(this, reading.warnings());
  }

  private void requireOwn(Instrument instrument, AccountMarket reading) {
    reading.requireSettlement(instrument, currency, PayoffStyle.LINEAR);
    if (!terms.containsKey(instrument.underlying())) {
      throw reading.refused(instrument, "has no parameters for " + instrument.underlying());
    }
  }

  private SrmTerms terms(Asset underlying) {
    var found = terms.get(underlying);
    if (found == null) {
      throw new IllegalStateException("terms must be known by now: underlying=" + underlying);
    }
    return found;
  }

  private void addPerpetual(Sums sums, Position position, AccountMarket reading) {
    var instrument = position.instrument();
    var notional = Math.abs(reading.coins(position)) * reading.mark(instrument);
    sums.addPerpetual(reading.unrealised(position), notional, terms(instrument.underlying()));
  }

  private void addCollateral(
      Sums sums, Asset asset, double amount, double price, AccountMarket reading) {
    var factor = reading.collateralTerms(factors, asset, amount);
    sums.addCollateral(amount * price / reading.index(currency), factor);
  }

  private void addExpiry(Sums sums, Asset underlying, List<Position> held, AccountMarket reading) {
    var options = new ArrayList<SrmOption>();
    var coinsHeld = 0.0;
    for (var position : held) {
      var option = (Option) position.instrument();
      reading.warnInSettlementWindow(option);
      var coins = reading.coins(position);
      options.add(
          new SrmOption(
              option.type(),
              option.strike().toDouble(),
              coins,
              coins * reading.optionPrice(option)));
      coinsHeld += Math.abs(coins);
    }
    var spot = reading.index(underlying);
    var forward = reading.forward((Option) held.getFirst().instrument());
    sums.addOptions(
        options,
        coinsHeld * spot,
        DeriveStandardMargin.initial(terms(underlying), spot, forward, options),
        DeriveStandardMargin.maintenance(terms(underlying), spot, forward, options));
  }

  /// The account so far. Units: stablecoin.
  private static final class Sums {
    private final double cash;
    private double unrealised;
    private double optionsValue;
    private double collateralValue;
    private double perpetualInitial;
    private double perpetualMaintenance;
    private double optionInitial;
    private double optionMaintenance;
    private double haircutInitial;
    private double haircutMaintenance;
    private double notional;
    private double depeg;

    Sums(double cash) {
      this.cash = cash;
    }

    void addPerpetual(double pnl, double size, SrmTerms terms) {
      unrealised += pnl;
      notional += size;
      perpetualInitial += size * terms.perpetualInitial();
      perpetualMaintenance += size * terms.perpetualMaintenance();
    }

    void addCollateral(double value, CollateralFactor factor) {
      collateralValue += value;
      haircutInitial += value * (1 - factor.initial());
      haircutMaintenance += value * (1 - factor.maintenance());
    }

    /// `initial` and `maintenance` are what the options add after margin: the rest is margin.
    void addOptions(List<SrmOption> options, double size, double initial, double maintenance) {
      var value = options.stream().mapToDouble(SrmOption::value).sum();
      optionsValue += value;
      notional += size;
      optionInitial += value - initial;
      optionMaintenance += value - maintenance;
    }

    void addDepeg(double rate) {
      depeg = rate * notional;
    }

    MarginState state(DeriveStandardModel model, List<String> warnings) {
      return new MarginState(
          model.currency(),
          cash + unrealised + optionsValue + collateralValue,
          perpetualInitial + optionInitial + haircutInitial + depeg,
          perpetualMaintenance + optionMaintenance + haircutMaintenance,
          "sum over expiries and positions",
          List.of(
              new MarginComponent("cash", cash),
              new MarginComponent("perpetuals P&L", unrealised),
              new MarginComponent("options value", optionsValue),
              new MarginComponent("collateral value", collateralValue),
              new MarginComponent("perpetuals maintenance", perpetualMaintenance),
              new MarginComponent("options maintenance", optionMaintenance),
              new MarginComponent("collateral haircut", haircutMaintenance),
              new MarginComponent("depeg penalty", depeg)),
          model.origin().caveats(CAVEATS),
          warnings);
    }
  }
}
