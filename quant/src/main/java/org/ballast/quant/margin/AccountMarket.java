package org.ballast.quant.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Money;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.rates.LiquidStaking;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.surface.VolSource;

/// One account in one market, read for a margin rule: what is missing is refused by name, what is
/// merely unknown is noted.
final class AccountMarket {
  private static final double SETTLEMENT_YEARS =
      Expiry.SETTLEMENT_WINDOW.toMillis() / Expiry.YEAR_MS;

  private final String model;
  private final MarginAccount account;
  private final MarketView market;
  private final SoundMarket sound;
  private final VolSource vols;
  private final List<String> warnings = new ArrayList<>();

  AccountMarket(
      MarginModel model,
      ParameterOrigin origin,
      MarginAccount account,
      MarketView market,
      VolSource vols) {
    this.model = model.name();
    this.account = account;
    this.market = market;
    this.sound = new SoundMarket(market);
    this.vols = vols;
    warnings.addAll(origin.warnings(market.asOf()));
  }

  /// USD per coin. Throws: `BadInputException` where the market does not say.
  double index(Asset asset) {
    return sound.indexOf(asset);
  }

  /// Price of one coin of a future, perpetual or spot. Units: quote per coin.
  double mark(Instrument instrument) {
    var mark = sound.quoteOf(instrument).mark().toDouble();
    if (!(mark > 0)) {
      throw BadInputException.data(
          market.source(), "mark must be positive", "instrument", instrument.id().toString());
    }
    return mark;
  }

  double forward(Option option) {
    return optionMark(option).underlyingPrice();
  }

  double years(Option option) {
    return sound.yearsTo(option);
  }

  /// Limits: the mark's own vol at expiry, where none matters.
  double vol(Option option) {
    var mark = optionMark(option);
    var years = years(option);
    return years > 0 ? vols.impliedVol(option, mark, years) : mark.impliedVol();
  }

  /// Value of an option on one coin. Units: coin for inverse options, quote for linear ones.
  double optionPrice(Option option) {
    var strike = option.strike().toDouble();
    var forward = forward(option);
    return switch (option.style()) {
      case INVERSE ->
          InverseOption.priceCoin(option.type(), forward, strike, years(option), vol(option));
      case LINEAR, QUANTO ->
          Black76.price(option.type(), forward, strike, years(option), vol(option), 1);
    };
  }

  /// Unrealised P&L of a future or perpetual; zero with a warning where its entry is unknown.
  /// Units: settlement asset.
  double unrealised(Position position) {
    var instrument = position.instrument();
    if (position.quantity().signum() == 0) {
      return 0;
    }
    if (position.entryPrice().isEmpty()) {
      warn(instrument.id() + ": entry price unknown, unrealised P&L taken as zero");
      return 0;
    }
    return instrument
        .style()
        .pnl(
            position.quantity().toDouble(),
            instrument.contract().multiplier().toDouble(),
            position.entryPrice().get().toDouble(),
            mark(instrument));
  }

  /// Coins whose value moves like the position; signed.
  double coins(Position position) {
    var instrument = position.instrument();
    var held = position.quantity().toDouble();
    var multiplier = instrument.contract().multiplier().toDouble();
    return instrument instanceof Option
        ? held * multiplier
        : instrument.style().coinSize(held, multiplier, mark(instrument));
  }

  /// Share of the delivery price that the settlement average has already fixed.
  double fixedShare(Option option) {
    var left = option.expiry().yearsFrom(market.asOf()) / SETTLEMENT_YEARS;
    return Math.max(1 - left, 0);
  }

  /// USD per staked token. Throws: `BadInputException` where nobody said what it redeems.
  double price(StakedAsset staked) {
    var rate =
        market
            .stakedRate(staked.id())
            .orElseThrow(() ->
                BadInputException.data(
                    market.source(),
                    "market must have the redemption rate of a staked asset",
                    "instrument",
                    staked.id().toString()));
    return index(staked.staked()) * LiquidStaking.hedgeRatio(rate.redemptionRate(), rate.basis());
  }

  /// What the venue may have delivered already is counted a second time beside the balance.
  void warnIfExpired(Instrument instrument, Expiry expiry) {
    if (expiry.isExpired(market.asOf())) {
      warn(instrument.id() + ": past its expiry, its delivery may already be in the balance");
    }
  }

  /// The averaging of the delivery price is not modelled.
  void warnInSettlementWindow(Option option) {
    warnIfExpired(option, option.expiry());
    if (option.expiry().isInSettlementWindow(market.asOf())) {
      warn(option.id() + ": within its settlement window, whose averaging is not modelled");
    }
  }

  /// Throws: `BadInputException` where the book does not say: an equity is then unknown.
  double balance(Asset asset) {
    return account
        .balance(asset)
        .map(Money::amount)
        .orElseThrow(() ->
            BadInputException.data(
                place(), "equity is unknown without a balance", "balance", "cash:" + asset))
        .toDouble();
  }

  /// Throws: `BadInputException` for a balance in any other asset.
  void requireOnlyCash(Asset asset) {
    for (var entry : account.cash()) {
      if (!entry.balance().currency().equals(asset)) {
        throw refused("cash:" + entry.balance().currency(), "takes balances in " + asset + " only");
      }
    }
  }

  /// Throws: `BadInputException` for a contract of another currency or style.
  void requireSettlement(Instrument instrument, Asset currency, PayoffStyle style) {
    if (!instrument.contract().settlement().equals(currency) || instrument.style() != style) {
      var styleName = style.name().toLowerCase(Locale.ROOT);
      throw refused(
          instrument, "takes " + styleName + " contracts settled in " + currency + " only");
    }
  }

  /// Throws: `BadInputException` for all but futures and perpetuals of one currency and style.
  void requireFuture(Instrument instrument, Asset currency, PayoffStyle style) {
    switch (instrument) {
      case Perpetual _ -> requireSettlement(instrument, currency, style);
      case Future future -> {
        requireSettlement(instrument, currency, style);
        warnIfExpired(future, future.expiry());
      }
      case Option _, Spot _, StakedAsset _ ->
          throw refused(instrument, "takes futures and perpetuals only");
    }
  }

  /// How a rule counts a collateral. Throws: `BadInputException` for one it does not know, and for
  /// a borrowed one.
  <T> T collateralTerms(Map<Asset, T> known, Asset asset, double amount) {
    var terms = known.get(asset);
    if (terms == null) {
      throw refused("cash:" + asset, "does not know this collateral");
    }
    if (!(amount >= 0)) {
      throw refused("cash:" + asset, "takes no borrowed collateral");
    }
    return terms;
  }

  BadInputException refused(Instrument instrument, String rule) {
    return refused(instrument.id().toString(), rule);
  }

  BadInputException refused(String instrument, String rule) {
    return BadInputException.data(place(), "the model " + rule, "instrument", instrument);
  }

  void warn(String warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  /// What was noted so far, and what the volatilities assumed.
  List<String> warnings() {
    var all = new ArrayList<>(warnings);
    all.addAll(vols.warnings());
    return all;
  }

  private String place() {
    return account.account() + " (" + model + ")";
  }

  private OptionMark optionMark(Option option) {
    return sound
        .quoteOf(option)
        .optionMark()
        .orElseThrow(() ->
            BadInputException.data(
                market.source(),
                "market must have forward and vol of every option held",
                "instrument",
                option.id().toString()));
  }
}
