package org.ballast.hedging.collateral;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.hedging.cost.MarginalMargin;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.surface.VolSource;

/// The initial margin that a trade adds to its account, by the rule that judges it.
///
/// It is that of the first lot beside the book as it stands: an estimate of ours, exact for rules
/// that are linear. Premium and fees do not count, for they are no margin.
public final class LotMargin implements MarginalMargin {
  private final AccountRules rules;
  private final Portfolio portfolio;
  private final MarketView market;
  private final VolSource vols;
  private final TreeMap<String, Optional<Before>> accounts = new TreeMap<>();

  /// An account that trades would settle in, before them.
  private record Before(MarginModel model, MarginAccount account, double initialMargin) {}

  public LotMargin(AccountRules rules, Portfolio portfolio, MarketView market, VolSource vols) {
    this.rules = rules;
    this.portfolio = portfolio;
    this.market = market;
    this.vols = vols;
  }

  /// Empty too where the rule does not take the contract.
  @Override
  public OptionalDouble addedUsd(Position lot) {
    try {
      return before(lot.account(), lot.instrument())
          .map(account -> OptionalDouble.of(added(account, lot)))
          .orElseGet(OptionalDouble::empty);
    } catch (BadInputException _) {
      return OptionalDouble.empty();
    }
  }

  private double added(Before before, Position lot) {
    var after = before.model().margin(with(before.account(), lot), market, vols).initialMargin();
    return (after - before.initialMargin())
        * new SoundMarket(market).indexOf(before.model().currency());
  }

  private Optional<Before> before(Account account, Instrument instrument) {
    var name = account + " " + instrument.contract().settlement() + " " + instrument.underlying();
    return accounts.computeIfAbsent(name, key -> found(account, instrument));
  }

  private Optional<Before> found(Account account, Instrument instrument) {
    return rules
        .modelOf(account, instrument)
        .map(model -> {
          var whole = MarginAccount.of(portfolio, account);
          var held =
              AccountRules.isApart(model)
                  ? whole.settledIn(instrument.contract().settlement())
                  : whole;
          var margin =
              held.positions().isEmpty() ? 0 : model.margin(held, market, vols).initialMargin();
          return new Before(model, held, margin);
        });
  }

  /// A position in the same instrument takes the lot in.
  private static MarginAccount with(MarginAccount account, Position lot) {
    var positions = new ArrayList<Position>();
    var merged = lot;
    for (var held : account.positions()) {
      if (held.instrument().id().equals(lot.instrument().id())) {
        merged =
            new Position(
                held.account(),
                held.instrument(),
                held.quantity().plus(lot.quantity()),
                held.entryPrice());
      } else {
        positions.add(held);
      }
    }
    if (merged.quantity().signum() != 0) {
      positions.add(merged);
    }
    return new MarginAccount(account.account(), positions, account.cash());
  }
}
