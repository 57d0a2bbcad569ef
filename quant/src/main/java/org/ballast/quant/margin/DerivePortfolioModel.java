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
import org.ballast.quant.margin.derive.DeriveCollateral;
import org.ballast.quant.margin.derive.DeriveExpiry;
import org.ballast.quant.margin.derive.DeriveHaircut;
import org.ballast.quant.margin.derive.DeriveOption;
import org.ballast.quant.margin.derive.DerivePerpetual;
import org.ballast.quant.margin.derive.DerivePortfolio;
import org.ballast.quant.margin.derive.DerivePortfolioMargin;
import org.ballast.quant.margin.derive.DerivePortfolioResult;
import org.ballast.quant.margin.derive.DerivePortfolioTerms;
import org.ballast.quant.surface.VolSource;

/// Derive's portfolio margin PMRM_2 of one coin, in the stablecoin `currency`.
///
/// Equity is the marked value of everything: cash, perpetual, options, collateral without haircut.
/// `rate` is the interest rate of the option feed, which no market here carries, per year.
/// `haircuts` are those of the collateral that is taken. Source: docs/models/margin.md.
public record DerivePortfolioModel(
    Asset underlying,
    Asset currency,
    DerivePortfolioTerms terms,
    Map<Asset, DeriveHaircut> haircuts,
    double rate,
    ParameterOrigin origin)
    implements MarginModel {
  private static final double CONFIDENT = 1;
  private static final List<String> CAVEATS =
      List.of(
          MarginState.ESTIMATE,
          "oracle confidences are taken as 1",
          "one interest rate stands for the option feed's",
          "funding accrued since the last settlement is not known");

  public DerivePortfolioModel {
    haircuts = Collections.unmodifiableSortedMap(new TreeMap<>(haircuts));
    Check.finite("rate", rate);
  }

  @Override
  public String name() {
    return "derive-portfolio " + underlying;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    var expiries = new TreeMap<Expiry, List<Position>>();
    var perpetuals = new ArrayList<Position>();
    var collaterals = new ArrayList<DeriveCollateral>();
    for (var position : account.positions()) {
      switch (position.instrument()) {
        case Option option -> {
          requireOwn(option, reading);
          expiries.computeIfAbsent(option.expiry(), key -> new ArrayList<>()).add(position);
        }
        case Perpetual perpetual -> {
          requireOwn(perpetual, reading);
          perpetuals.add(position);
        }
        case Spot spot ->
            collaterals.add(
                collateral(
                    spot.contract().base(),
                    position.quantity().toDouble(),
                    reading.index(spot.contract().base()),
                    reading));
        case StakedAsset staked ->
            collaterals.add(
                collateral(
                    staked.contract().base(),
                    position.quantity().toDouble(),
                    reading.price(staked),
                    reading));
        case Future future -> throw reading.refused(future, "takes no dated futures");
      }
    }
    for (var entry : account.cash()) {
      var asset = entry.balance().currency();
      if (!asset.equals(currency)) {
        var amount = entry.balance().amount().toDouble();
        collaterals.add(collateral(asset, amount, reading.index(asset), reading));
      }
    }
    var options = new ArrayList<DeriveExpiry>();
    expiries.values().forEach(held -> options.add(expiry(held, reading)));
    var portfolio =
        new DerivePortfolio(
            reading.index(underlying),
            CONFIDENT,
            reading.index(currency),
            reading.balance(currency),
            perpetual(perpetuals, reading),
            options,
            collaterals);
    return state(DerivePortfolioMargin.of(terms, portfolio), reading.warnings());
  }

  private void requireOwn(Instrument instrument, AccountMarket reading) {
    reading.requireSettlement(instrument, currency, PayoffStyle.LINEAR);
    if (!instrument.underlying().equals(underlying)) {
      throw reading.refused(instrument, "takes contracts on " + underlying + " only");
    }
  }

  private DeriveExpiry expiry(List<Position> held, AccountMarket reading) {
    var options = new ArrayList<DeriveOption>();
    for (var position : held) {
      var option = (Option) position.instrument();
      reading.warnIfExpired(option, option.expiry());
      options.add(
          new DeriveOption(
              option.type(),
              option.strike().toDouble(),
              reading.vol(option),
              reading.coins(position)));
    }
    var first = (Option) held.getFirst().instrument();
    var fixed = reading.fixedShare(first);
    var forward = reading.forward(first);
    return new DeriveExpiry(
        reading.years(first), rate, forward * (1 - fixed), forward * fixed, CONFIDENT, options);
  }

  private static DerivePerpetual perpetual(List<Position> held, AccountMarket reading) {
    if (held.isEmpty()) {
      return DerivePerpetual.none(0);
    }
    if (held.size() > 1) {
      throw reading.refused(held.get(1).instrument(), "takes one perpetual only");
    }
    var position = held.getFirst();
    return new DerivePerpetual(
        reading.coins(position),
        reading.mark(position.instrument()),
        CONFIDENT,
        reading.unrealised(position));
  }

  private DeriveCollateral collateral(
      Asset asset, double amount, double price, AccountMarket reading) {
    var haircut = reading.collateralTerms(haircuts, asset, amount);
    return new DeriveCollateral(amount, price, CONFIDENT, asset.equals(underlying), haircut);
  }

  private MarginState state(DerivePortfolioResult result, List<String> warnings) {
    return new MarginState(
        currency,
        result.markToMarket(),
        result.markToMarket() - result.initial(),
        result.markToMarket() - result.maintenance(),
        result.worstName(),
        List.of(
            new MarginComponent("worst scenario", -result.worst()),
            new MarginComponent("maintenance contingency", result.maintenanceContingency()),
            new MarginComponent("initial contingency", result.initialContingency())),
        origin.caveats(CAVEATS),
        warnings);
  }
}
