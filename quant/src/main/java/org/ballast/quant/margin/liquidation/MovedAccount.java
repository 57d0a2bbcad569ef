package org.ballast.quant.margin.liquidation;

import org.ballast.domain.market.MarketView;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.scenario.MarketMove;
import org.ballast.quant.scenario.MovedMarket;
import org.ballast.quant.surface.VolSource;

/// An account under its margin rule, to be judged in markets that have moved.
public record MovedAccount(
    MarginModel model, MarginAccount account, MarketView market, VolSource vols) {
  /// In the market as it is.
  public MarginState state() {
    return model.margin(account, market, vols);
  }

  public MarginState state(MarketMove move) {
    var moved = new MovedMarket(market, move);
    return model.margin(account, moved, moved.vols(vols));
  }
}
