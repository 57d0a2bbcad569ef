package org.ballast.quant.margin;

import org.ballast.domain.market.MarketView;
import org.ballast.domain.value.Asset;
import org.ballast.quant.surface.VolSource;

/// One venue's margin rule with its parameters: what it asks of an account in a market.
///
/// Everything is a function of the account, the market and the volatilities, so an account can be
/// judged in a market that has moved. Results are estimates of ours: before a decision rests on
/// one, it is held against the venue's own number. Throws: `BadInputException` that names the
/// instrument, asset or price, where the rule cannot take the account or the market lacks what it
/// needs.
public sealed interface MarginModel
    permits DeribitStandardModel,
        DeribitPortfolioModel,
        DerivePortfolioModel,
        DeriveStandardModel,
        TieredCrossModel,
        BybitInverseModel,
        AaveModel {
  /// The rule and what it covers, such as `deribit-standard BTC`.
  String name();

  /// The currency in which the rule states margins.
  Asset currency();

  MarginState margin(MarginAccount account, MarketView market, VolSource vols);
}
