package org.ballast.quant.margin;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.deribit.DeribitPortfolioMargin;
import org.ballast.quant.margin.deribit.DeribitPortfolioTerms;
import org.ballast.quant.margin.deribit.RiskMatrix;
import org.ballast.quant.margin.deribit.RiskRow;
import org.ballast.quant.surface.VolSource;

/// Deribit's portfolio margin, segregated: the account of one coin in its risk matrix.
///
/// Equity is the balance plus unrealised P&L of futures plus the value of options. Cross collateral
/// with other currencies is not modelled. Source: docs/models/margin.md.
public record DeribitPortfolioModel(
    Asset currency, DeribitPortfolioTerms terms, ParameterOrigin origin) implements MarginModel {
  private static final String PERPETUAL = "perpetual";
  private static final List<String> CAVEATS =
      List.of(
          MarginState.ESTIMATE,
          "option P&L treatment is a project definition",
          "the extended table's dampener and the delta shock are project definitions",
          "cross-currency correlation contingency is not modelled");

  @Override
  public String name() {
    return "deribit-portfolio " + currency;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    reading.requireOnlyCash(currency);
    var rows = new ArrayList<RiskRow>();
    var unrealised = 0.0;
    var optionsValue = 0.0;
    for (var position : account.positions()) {
      var instrument = position.instrument();
      reading.requireSettlement(instrument, currency, PayoffStyle.INVERSE);
      switch (instrument) {
        case Option option -> {
          reading.warnInSettlementWindow(option);
          rows.add(row(position, option, reading));
          optionsValue += reading.coins(position) * reading.optionPrice(option);
        }
        case Future future -> {
          reading.warnIfExpired(future, future.expiry());
          var years = future.expiry().yearsFrom(market.asOf());
          rows.add(row(position, future.expiry().toString(), years, reading));
          unrealised += reading.unrealised(position);
        }
        case Perpetual _ -> {
          rows.add(row(position, PERPETUAL, 0, reading));
          unrealised += reading.unrealised(position);
        }
        case Spot _, StakedAsset _ -> throw reading.refused(instrument, "takes contracts only");
      }
    }
    var matrix = DeribitPortfolioMargin.of(terms, reading.index(currency), rows);
    return state(reading.balance(currency), unrealised, optionsValue, matrix, reading.warnings());
  }

  private static RiskRow row(
      Position position, String expiry, double years, AccountMarket reading) {
    return new RiskRow.FutureRow(reading.coins(position), expiry, years);
  }

  private static RiskRow row(Position position, Option option, AccountMarket reading) {
    return new RiskRow.OptionRow(
        option.type(),
        reading.coins(position),
        option.expiry().toString(),
        reading.years(option),
        reading.forward(option),
        option.strike().toDouble(),
        reading.vol(option));
  }

  private MarginState state(
      double balance,
      double unrealised,
      double optionsValue,
      RiskMatrix matrix,
      List<String> warnings) {
    return new MarginState(
        currency,
        balance + unrealised + optionsValue,
        matrix.initial(),
        matrix.maintenance(),
        matrix.worstScenario(),
        List.of(
            new MarginComponent("balance", balance),
            new MarginComponent("futures P&L", unrealised),
            new MarginComponent("options value", optionsValue),
            new MarginComponent("worst case", matrix.worstCase()),
            new MarginComponent("roll shock", matrix.rollShock()),
            new MarginComponent("delta shock", matrix.deltaShock())),
        origin.caveats(CAVEATS),
        warnings);
  }
}
