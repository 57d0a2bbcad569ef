package org.ballast.quant.margin;

import java.util.List;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;
import org.ballast.quant.margin.tier.BankruptcyFee;
import org.ballast.quant.margin.tier.MarginTiers;
import org.ballast.quant.surface.VolSource;

/// Bybit's cross margin of inverse contracts on one coin.
///
/// A position is charged by its value in coin at entry, plus the fee of closing it at its
/// bankruptcy price; all share the balance. Equity is the balance plus unrealised P&L. `tiers` are
/// in coin, `takerFee` per 1.00. Source: docs/models/margin.md.
public record BybitInverseModel(
    Asset currency, MarginTiers tiers, double takerFee, ParameterOrigin origin)
    implements MarginModel {
  private static final List<String> CAVEATS =
      List.of(
          MarginState.ESTIMATE,
          "the fee to close of several positions, each with the others at mark, is a project"
              + " definition",
          "initial margin is at the tiers' greatest leverage, not at the account's setting");

  public BybitInverseModel {
    Check.nonNegative("takerFee", takerFee);
    Check.below("takerFee", takerFee, 1);
  }

  @Override
  public String name() {
    return "bybit-inverse " + currency;
  }

  @Override
  public MarginState margin(MarginAccount account, MarketView market, VolSource vols) {
    var reading = new AccountMarket(this, origin, account, market, vols);
    reading.requireOnlyCash(currency);
    var balance = reading.balance(currency);
    var equity = balance;
    for (var position : account.positions()) {
      reading.requireFuture(position.instrument(), currency, PayoffStyle.INVERSE);
      equity += reading.unrealised(position);
    }
    var initial = 0.0;
    var maintenance = 0.0;
    var fees = 0.0;
    for (var position : account.positions()) {
      var value = entryValue(position, reading);
      var fee = fee(position, equity - reading.unrealised(position), value);
      initial += tiers.initial(value) + fee;
      maintenance += tiers.maintenance(value) + fee;
      fees += fee;
    }
    return new MarginState(
        currency,
        equity,
        initial,
        maintenance,
        "sum over positions",
        List.of(
            new MarginComponent("balance", balance),
            new MarginComponent("unrealised P&L", equity - balance),
            new MarginComponent("fee to close", fees)),
        origin.caveats(CAVEATS),
        reading.warnings());
  }

  /// Coins at entry; at mark where the entry is unknown, as its P&L is then taken as zero.
  private static double entryValue(Position position, AccountMarket reading) {
    var instrument = position.instrument();
    var entry =
        position.entryPrice().map(price -> price.toDouble()).orElse(reading.mark(instrument));
    var multiplier = instrument.contract().multiplier().toDouble();
    return Math.abs(instrument.style().coinSize(position.quantity().toDouble(), multiplier, entry));
  }

  private double fee(Position position, double balance, double entryValue) {
    return position.quantity().signum() >= 0
        ? BankruptcyFee.ofLong(balance, entryValue, takerFee)
        : BankruptcyFee.ofShort(balance, entryValue, takerFee);
  }
}
