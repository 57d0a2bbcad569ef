package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.QuoteCheck;
import org.ballast.hedging.plan.Rejection;

/// The options on one coin that can be dealt, by expiry, and why the others cannot.
///
/// Dealt are those that the rules allow and that `QuoteCheck` finds nothing against; without rules
/// all that are listed.
final class ListedOptions {
  static final String NOT_ALLOWED = "not allowed by the mandate";

  /// Stands in for an absent limit; far above any market's depth.
  static final long LOTS_UNLIMITED = 1_000_000_000L;

  private final Asset underlying;
  private final MarketSnapshot market;
  private final Optional<TradeRules> rules;
  private final double index;
  private final TreeMap<Expiry, List<Quote>> byExpiry = new TreeMap<>();
  private final List<Rejection> rejected = new ArrayList<>();

  private ListedOptions(
      Asset underlying, MarketSnapshot market, Optional<TradeRules> rules, double index) {
    this.underlying = underlying;
    this.market = market;
    this.rules = rules;
    this.index = index;
  }

  static ListedOptions of(
      Asset underlying, MarketSnapshot market, Optional<TradeRules> rules, double index) {
    var listed = new ListedOptions(underlying, market, rules, index);
    market.quotes().forEach(listed::add);
    return listed;
  }

  Asset underlying() {
    return underlying;
  }

  /// Earliest first.
  List<Expiry> expiries() {
    return List.copyOf(byExpiry.keySet());
  }

  List<Rejection> rejected() {
    return List.copyOf(rejected);
  }

  /// One side of every option of a type, by rising strike; `side` BUY has those with an ask.
  List<OptionSide> sides(Expiry expiry, OptionType type, Side side) {
    var sides = new ArrayList<OptionSide>();
    for (var quote : byExpiry.getOrDefault(expiry, List.of())) {
      if (quote.instrument() instanceof Option option && option.type() == type) {
        var dealt = OptionSide.of(quote, option, side, index, lotsMax(option));
        if (dealt.lotsMax() > 0 && dealt.deal().amount().signum() > 0) {
          sides.add(dealt);
        }
      }
    }
    sides.sort(Comparator.comparingDouble(OptionSide::strike));
    return sides;
  }

  private void add(Quote quote) {
    if (!(quote.instrument() instanceof Option option)
        || !option.underlying().equals(underlying)
        || option.expiry().isExpired(market.asOf())) {
      return;
    }
    var reason = reasonAgainst(quote, option);
    if (reason.isPresent()) {
      rejected.add(new Rejection(option.id(), reason.get()));
    } else {
      byExpiry.computeIfAbsent(option.expiry(), key -> new ArrayList<>()).add(quote);
    }
  }

  private Optional<String> reasonAgainst(Quote quote, Option option) {
    if (option.style() != PayoffStyle.INVERSE) {
      return Optional.of("not settled in the coin");
    }
    if (rules.isPresent() && !rules.get().allows(option.id())) {
      return Optional.of(NOT_ALLOWED);
    }
    var minTimeToExpiry =
        rules.map(TradeRules::minTimeToExpiry).orElse(TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT);
    var reason = QuoteCheck.reasonAgainst(quote, market.asOf(), minTimeToExpiry);
    return reason.isEmpty() && lotsMax(option) < 1
        ? Optional.of("one lot is above max_trade")
        : reason;
  }

  private long lotsMax(Option option) {
    var limit = rules.map(known -> known.maxTradeCoins().get(underlying));
    if (limit.isEmpty()) {
      return LOTS_UNLIMITED;
    }
    var lot = option.terms().orElseThrow().lot().toDouble();
    double lots = limit.get().toDouble() / (lot * option.contract().multiplier().toDouble());
    return (long) Math.min(LOTS_UNLIMITED, Math.floor(lots * (1 + 1e-12)));
  }
}
