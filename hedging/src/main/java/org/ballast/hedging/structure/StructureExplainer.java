package org.ballast.hedging.structure;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.BookAfter;
import org.ballast.quant.surface.VolSource;

/// Says of a structure what it costs, what it protects from, what it gives up and how it is rolled.
final class StructureExplainer {
  private final MarketSnapshot market;
  private final Holding holding;
  private final Optional<TradeRules> rules;
  private final AccountChoice accounts;
  private final RollPlanner rolls;
  private final Instant until;
  private final StructureStresses stresses;

  StructureExplainer(
      MarketSnapshot market,
      VolSource vols,
      Holding holding,
      Optional<TradeRules> rules,
      AccountChoice accounts,
      RollPlanner rolls,
      Instant until) {
    this.market = market;
    this.holding = holding;
    this.rules = rules;
    this.accounts = accounts;
    this.rolls = rolls;
    this.until = until;
    this.stresses = new StructureStresses(market, vols);
  }

  ExplainedStructure explain(Structure structure, StructureQuestion question, Expiry expiry) {
    var after = question.curve().with(structure);
    var legs = structure.legs().stream().map(leg -> leg(leg, question)).toList();
    var orders = legs.stream().map(ProtectionLeg::order).toList();
    var bookAfter = BookAfter.of(payable(orders), orders, market);
    double years = expiry.yearsFrom(market.asOf());
    double costUsd = question.costUsd(structure);
    double share = costUsd / holding.valueUsd();
    double dealing = legs.stream().mapToDouble(leg -> leg.feeUsd() + leg.slippageUsd()).sum();
    var cap = cap(structure);
    var half = Duration.between(market.asOf(), expiry.at()).dividedBy(2);
    return new ExplainedStructure(
        structure.kind(),
        expiry,
        years,
        legs,
        structure.costCoins(),
        costUsd,
        share,
        share / years,
        question.leastBefore(),
        question.leastWith(structure),
        LeastValue.of(after, 0),
        LeastValue.holdsFrom(after, question.floorUsd()),
        after.slopeAtInfinity() / question.curve().slopeAtInfinity(),
        cap,
        cap.isPresent() ? OptionalDouble.of(after.at(cap.getAsDouble())) : OptionalDouble.empty(),
        breakEvens(structure),
        new PayoffLine(question.curve()),
        new PayoffLine(after),
        bookAfter,
        stresses.of(holding.portfolio(), bookAfter, dealing, half),
        rolls.plan(structure, expiry, until),
        notes(structure, legs, expiry));
  }

  /// The holding with a balance in every account that deals: where the book says none, what
  /// premiums and fees move counts from zero.
  private Portfolio payable(List<OrderIntent> orders) {
    var cash = new ArrayList<>(holding.portfolio().cash());
    for (var order : orders) {
      var account = order.account();
      var coin = order.instrument().contract().settlement();
      if (new Portfolio(List.of(), cash).balance(account, coin).isEmpty()) {
        cash.add(new CashBalance(account, Money.zero(coin)));
      }
    }
    return new Portfolio(holding.portfolio().positions(), cash);
  }

  private ProtectionLeg leg(OptionLots leg, StructureQuestion question) {
    var side = leg.side();
    var option = side.option();
    var lot = option.terms().orElseThrow().lot();
    var order =
        new OrderIntent(
            accounts.of(option.id().venue()),
            option,
            side.side(),
            new Quantity(lot.times(Decimal.of(leg.lots())), option.quantityUnit()),
            side.deal(),
            reason(side, question));
    double premium = side.premiumCoins() * leg.lots();
    double fee = side.feeCoins() * leg.lots();
    return new ProtectionLeg(
        order,
        side.strike(),
        premium,
        fee,
        premium * question.index(),
        fee * question.index(),
        side.slippageCoins() * leg.lots() * question.index(),
        side.quote().assumptions());
  }

  private static String reason(OptionSide side, StructureQuestion question) {
    var strike = whole(side.strike());
    if (side.payoff().type() == OptionType.CALL) {
      return "pays for the protection with what lies above " + strike;
    }
    if (side.side() == Side.BUY) {
      return "pays what the holding loses below " + strike;
    }
    return side.strike() <= question.fromSpot()
        ? "cheapens it by what lies below " + strike + ", where no floor is asked"
        : "cheapens it by giving back what lies below " + strike;
  }

  /// The lowest call sold.
  private static OptionalDouble cap(Structure structure) {
    return structure.legs().stream()
        .map(OptionLots::side)
        .filter(side -> side.payoff().type() == OptionType.CALL)
        .mapToDouble(OptionSide::strike)
        .min();
  }

  /// Zeros of what the structure adds, which is linear between the kinks.
  private static List<Double> breakEvens(Structure structure) {
    var added = new SpotCurve(0, 0, List.of(), List.of()).with(structure);
    var kinks = new TreeSet<Double>(added.kinks());
    kinks.add(0.0);
    var zeros = new ArrayList<Double>();
    double from = 0;
    for (double to : kinks) {
      double low = added.at(from);
      double high = added.at(to);
      if (low * high < 0) {
        zeros.add(from + (to - from) * low / (low - high));
      }
      from = to;
    }
    double last = added.at(from);
    double slope = added.slopeAtInfinity();
    if (last * slope < 0) {
      zeros.add(from - last / slope);
    }
    return zeros;
  }

  private List<String> notes(Structure structure, List<ProtectionLeg> legs, Expiry expiry) {
    var notes = new ArrayList<>(holding.assumptionsAt(expiry));
    if (structure.legs().stream().anyMatch(leg -> leg.side().side() == Side.SELL)) {
      notes.add("options sold need margin at their venue, which is not priced");
    }
    double dealing = legs.stream().mapToDouble(leg -> leg.feeUsd() + leg.slippageUsd()).sum();
    rules
        .flatMap(TradeRules::maxCostPerDay)
        .filter(limit -> dealing > limit.amount().toDouble())
        .ifPresent(limit ->
            notes.add(
                "fees and slippage of "
                    + whole(dealing)
                    + " USD are above the mandate's max_cost of "
                    + limit
                    + " a day"));
    rules
        .flatMap(TradeRules::maxOrder)
        .ifPresent(limit -> legs.forEach(leg -> split(leg, limit.amount().toDouble(), notes)));
    return notes;
  }

  private void split(ProtectionLeg leg, double limitUsd, List<String> notes) {
    double notional = leg.order().quantity().toDouble() * holding.indexUsd();
    if (notional > limitUsd) {
      var orders = Decimal.fromDouble(notional / limitUsd, 0, RoundingMode.CEILING);
      notes.add(
          leg.order().instrument().id()
              + " goes in "
              + orders
              + " orders by the mandate's max_order");
    }
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
