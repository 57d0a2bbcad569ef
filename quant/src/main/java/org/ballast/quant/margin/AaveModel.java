package org.ballast.quant.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.quant.margin.aave.AaveCollateral;
import org.ballast.quant.margin.aave.AaveDebt;
import org.ballast.quant.margin.aave.AaveHealth;
import org.ballast.quant.margin.aave.AavePosition;
import org.ballast.quant.surface.VolSource;

/// Aave v3: what is supplied against what is borrowed, in USD.
///
/// A positive amount of an asset is supplied as collateral, a negative one is borrowed. Equity is
/// the collateral at its liquidation thresholds and maintenance margin the debt, so that the health
/// factor is equity over maintenance margin; the initial margin exceeds the equity where nothing
/// more can be borrowed. Rounding: amounts to the token's decimals and prices to 8, as the protocol
/// holds them. Source: docs/models/margin.md.
public record AaveModel(Map<Asset, AaveAsset> assets, ParameterOrigin origin)
    implements MarginModel {
  private static final int PRICE_DECIMALS = 8;
  private static final int BPS_DECIMALS = 4;
  private static final int WAD_DECIMALS = 18;
  private static final List<String> CAVEATS =
      List.of(
          MarginState.ESTIMATE,
          "prices are the market's, not the protocol's oracles",
          "interest since the balances were read is not known");

  public AaveModel {
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
  }

  @Override
  public String name() {
    return "aave-v3 " + currency();
  }

  @Override
  public Asset currency() {
    return Asset.USD;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    return state(AaveHealth.of(position(account, reading)), reading.warnings());
  }

  /// The account in the protocol's integers, for exact figures such as a liquidation's. Throws: as
  /// `margin`.
  public AavePosition position(MarginAccount account, MarketView market) {
    return position(account, new AccountMarket(this, origin, account, market, VolSource.MARK));
  }

  private AavePosition position(MarginAccount account, AccountMarket reading) {
    var sides = new Sides(new ArrayList<>(), new ArrayList<>());
    for (var position : account.positions()) {
      add(sides, position, reading);
    }
    for (var entry : account.cash()) {
      var asset = entry.balance().currency();
      add(sides, asset, entry.balance().amount(), reading.index(asset), reading);
    }
    return new AavePosition(sides.collateral(), sides.debt());
  }

  private void add(Sides sides, Position position, AccountMarket reading) {
    Instrument instrument = position.instrument();
    var asset = instrument.contract().base();
    var amount = position.quantity().amount();
    switch (instrument) {
      case Spot _ -> add(sides, asset, amount, reading.index(asset), reading);
      case StakedAsset staked -> add(sides, asset, amount, reading.price(staked), reading);
      case Option _, Future _, Perpetual _ ->
          throw reading.refused(instrument, "takes coins and tokens only");
    }
  }

  private void add(Sides sides, Asset asset, Decimal amount, double price, AccountMarket reading) {
    var known = assets.get(asset);
    if (known == null) {
      throw reading.refused("cash:" + asset, "does not know this asset");
    }
    var scaledPrice =
        new BigDecimal(price).setScale(PRICE_DECIMALS, RoundingMode.HALF_EVEN).unscaledValue();
    if (scaledPrice.signum() <= 0) {
      throw reading.refused("cash:" + asset, "needs a price of 1e-8 USD or more");
    }
    if (amount.signum() > 0) {
      sides
          .collateral()
          .add(
              new AaveCollateral(
                  asset.code(),
                  known.decimals(),
                  scaledPrice,
                  units(amount, known, RoundingMode.DOWN),
                  known.terms()));
    } else if (amount.signum() < 0) {
      var owed = units(amount.negate(), known, RoundingMode.UP);
      sides.debt().add(new AaveDebt(asset.code(), known.decimals(), scaledPrice, owed));
    }
  }

  private static BigInteger units(Decimal amount, AaveAsset asset, RoundingMode rounding) {
    return amount.toBigDecimal().setScale(asset.decimals(), rounding).unscaledValue();
  }

  private MarginState state(AaveHealth health, List<String> warnings) {
    var debt = decimal(health.debt(), PRICE_DECIMALS);
    var threshold = decimal(health.thresholdSum(), PRICE_DECIMALS + BPS_DECIMALS);
    var loanToValue = decimal(health.loanToValueSum(), PRICE_DECIMALS + BPS_DECIMALS);
    var collateral = decimal(health.collateral(), PRICE_DECIMALS);
    return new MarginState(
        currency(),
        threshold,
        debt + threshold - loanToValue,
        debt,
        "health factor",
        components(health, collateral, debt),
        origin.caveats(CAVEATS),
        warnings);
  }

  /// Without debt there is no health factor to name.
  private static List<MarginComponent> components(
      AaveHealth health, double collateral, double debt) {
    var components = new ArrayList<MarginComponent>();
    components.add(new MarginComponent("collateral", collateral));
    components.add(new MarginComponent("net value", collateral - debt));
    if (debt > 0) {
      var factor = decimal(health.healthFactor(), WAD_DECIMALS);
      components.add(new MarginComponent("health factor, no unit", factor));
    }
    return components;
  }

  /// The double nearest to an integer with so many decimals.
  private static double decimal(BigInteger value, int decimals) {
    return new BigDecimal(value, decimals).doubleValue();
  }

  private record Sides(List<AaveCollateral> collateral, List<AaveDebt> debt) {}
}
