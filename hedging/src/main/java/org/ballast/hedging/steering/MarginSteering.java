package org.ballast.hedging.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.collateral.AccountRules;
import org.ballast.hedging.collateral.MarginLimitCheck;
import org.ballast.hedging.collateral.MarginReading;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.plan.BookAfter;
import org.ballast.hedging.plan.BookLimits;
import org.ballast.hedging.plan.LimitValue;
import org.ballast.hedging.plan.LotTrade;
import org.ballast.hedging.plan.MeasuredBook;
import org.ballast.hedging.programme.RowBounds;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.surface.VolSource;

/// Limits on the margin of every account, by its venue's rule.
///
/// A use of margin is steered as `initialMargin - useMax * equity`, which is even in the trades
/// where the rule is, over the equity that the account was first seen with, so that it is in points
/// of use. Slopes are difference quotients of the rule in the direction of each trade, of lots that
/// make up about [#STEP_COINS]: so selling what is not held costs margin and buying it frees none.
/// Limits: where rules take the worst of several scenarios, or have steps and offsets, such slopes
/// do not add up, so a cut is an estimate and rules nothing out.
public final class MarginSteering implements BookLimits {
  /// Underlying notional of a difference quotient, in coin.
  private static final double STEP_COINS = 0.1;

  private static final double PERCENT = 100;
  private static final long STEP_LOTS_MAX = 100_000;

  private final MarketSnapshot market;
  private final VolSource vols;
  private final MarginLimits limits;
  private final AccountRules rules;
  private final TreeMap<String, Double> scales = new TreeMap<>();

  public MarginSteering(
      MarketSnapshot market, VolSource vols, MarginLimits limits, AccountRules rules) {
    this.market = market;
    this.vols = vols;
    this.limits = limits;
    this.rules = rules;
  }

  /// Throws: `BadInputException` for an account with contracts that no rule judges.
  @Override
  public MeasuredBook measure(Portfolio book, double paidUsd) {
    if (limits.isNone()) {
      return MeasuredBook.NONE;
    }
    requireJudged(rules.unjudged(book));
    var readings = new ArrayList<Reading>();
    for (var account : rules.accounts(book, market, vols)) {
      var state = account.state();
      for (var reading : MarginLimitCheck.of(limits, List.of(account))) {
        readings.add(new Reading(account, reading, value(reading, state)));
      }
    }
    return new Measured(book, readings);
  }

  private static void requireJudged(List<Account> unjudged) {
    if (!unjudged.isEmpty()) {
      throw BadInputException.configuration(
          "mandate",
          "margin limits need a margin rule for every account with contracts: name one with"
              + " --model, e.g. --model "
              + unjudged.getFirst()
              + "=deribit-standard",
          "margin",
          unjudged.toString());
    }
  }

  /// A limit of one account.
  private record Reading(MovedAccount account, MarginReading reading, LimitValue value) {}

  private LimitValue value(MarginReading reading, MarginState state) {
    double size = Math.max(Math.abs(state.equity()), state.initialMargin());
    double scale = scales.computeIfAbsent(reading.name(), name -> size > 0 ? size : 1);
    return switch (reading.sense()) {
      case AT_MOST ->
          new LimitValue(
              reading.name(),
              reading.unit(),
              reading.value(),
              RowBounds.atMost(reading.bound()),
              steeredUse(state, reading.bound(), scale),
              reading.bound(),
              LimitValue.Shape.ESTIMATED);
      case AT_LEAST ->
          new LimitValue(
              reading.name(),
              reading.unit(),
              reading.value(),
              RowBounds.atLeast(reading.bound()),
              reading.value(),
              scale,
              LimitValue.Shape.ESTIMATED);
    };
  }

  /// In points of use, `boundPercent` where the use is.
  private static double steeredUse(MarginState state, double boundPercent, double scale) {
    return boundPercent + (PERCENT * state.initialMargin() - boundPercent * state.equity()) / scale;
  }

  private final class Measured implements MeasuredBook {
    private final Portfolio book;
    private final List<Reading> readings;

    Measured(Portfolio book, List<Reading> readings) {
      this.book = book;
      this.readings = List.copyOf(readings);
    }

    @Override
    public List<LimitValue> values() {
      return readings.stream().map(Reading::value).toList();
    }

    @Override
    public double[] slopes(int limit, List<LotTrade> lots) {
      var reading = readings.get(limit);
      var slopes = new double[lots.size()];
      for (int j = 0; j < slopes.length; j++) {
        slopes[j] = touches(reading, lots.get(j)) ? forward(reading, lots.get(j)) : 0;
      }
      return slopes;
    }

    private double forward(Reading reading, LotTrade lot) {
      long steps = Math.clamp(Math.round(STEP_COINS / lot.coins()), 1, STEP_LOTS_MAX);
      try {
        var after = BookAfter.of(heldBy(reading.account()), List.of(times(lot, steps)), market);
        var moved = judged(after, reading.account());
        return (steered(reading, moved) - reading.value().steered()) / steps;
      } catch (BadInputException _) {
        return Double.NaN;
      }
    }

    private double steered(Reading reading, MovedAccount account) {
      var one = reading.reading();
      var corner =
          limits.survive().stream()
              .flatMap(stress -> MarginLimitCheck.corners(stress).stream())
              .filter(each -> each.name().equals(one.scenario()))
              .findFirst();
      if (corner.isPresent() && one.sense() == MarginReading.Sense.AT_LEAST) {
        var coins = MarginLimitCheck.coins(account.account());
        return account.state(corner.get().move(coins)).headroom();
      }
      return steeredUse(
          account.state(), one.bound(), Optional.ofNullable(scales.get(one.name())).orElse(1.0));
    }

    /// Everything the account holds, of which the rule takes its part.
    private Portfolio heldBy(MovedAccount account) {
      var owner = account.account().account();
      return new Portfolio(
          book.positions().stream().filter(each -> each.account().equals(owner)).toList(),
          book.cash().stream().filter(each -> each.account().equals(owner)).toList());
    }
  }

  private static boolean touches(Reading reading, LotTrade lot) {
    var model = reading.account().model();
    return lot.order().account().equals(reading.account().account().account())
        && (!AccountRules.isApart(model)
            || lot.order().instrument().contract().settlement().equals(model.currency()));
  }

  /// The account in another book, under the rule it has in this one.
  private MovedAccount judged(Portfolio book, MovedAccount account) {
    var held = MarginAccount.of(book, account.account().account());
    var model = account.model();
    var part = AccountRules.isApart(model) ? held.settledIn(model.currency()) : held;
    return new MovedAccount(model, part, market, vols);
  }

  private static OrderIntent times(LotTrade lot, long steps) {
    var order = lot.order();
    return new OrderIntent(
        order.account(),
        order.instrument(),
        order.side(),
        new Quantity(order.quantity().amount().times(Decimal.of(steps)), order.quantity().unit()),
        order.limitPrice(),
        order.reason());
  }
}
