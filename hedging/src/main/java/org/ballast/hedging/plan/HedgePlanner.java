package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.order.Side;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.surface.VolSource;

/// Finds the least-cost trades that bring a book inside its mandate.
public final class HedgePlanner {
  /// Stands for the mandate's file in what is refused; the caller knows the file.
  public static final String MANDATE_PLACE = "mandate";

  /// Stands for the book's file in what is refused.
  public static final String BOOK_PLACE = "book";

  private final MarketSnapshot market;
  private final VolSource vols;
  private final Mandate mandate;
  private final List<GreekBand> bands;

  public HedgePlanner(MarketSnapshot market, VolSource vols, Mandate mandate) {
    this.market = market;
    this.vols = vols;
    this.mandate = mandate;
    this.bands = GreekBand.of(mandate);
  }

  /// Throws: `BadInputException` where the book cannot be valued, its equity is needed and unknown,
  /// or the mandate names nothing tradable.
  public HedgePlan plan(Portfolio portfolio, AccountChoice accounts, SearchLimits limits) {
    requireEquity(portfolio, bands);
    var before = new BookValuer(market, vols).value(portfolio);
    var universe = Universe.of(market, mandate);
    var rejected = new ArrayList<>(universe.rejected());
    var candidates = candidates(universe, accounts, rejected);
    var budget = mandate.trade().maxCostPerDay().map(cost -> cost.amount().toDouble());
    var programme =
        HedgeProgramme.of(
            before,
            bands,
            candidates,
            budget.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    var solution = PlanSearch.solve(programme, limits);
    var trades = trades(solution.lots(), candidates, before);
    var orders = trades.stream().map(PlannedTrade::order).toList();
    orders.forEach(order -> requireBalance(portfolio, bands, order.account(), order.instrument()));
    var bookAfter = BookAfter.of(portfolio, orders, market);
    var after = new BookValuer(market, vols).value(bookAfter);
    return new HedgePlan(
        before,
        after,
        bookAfter,
        bands,
        trades,
        solution.binding(),
        unmet(after, solution),
        solution.report(),
        rejected,
        universe.warnings());
  }

  /// A USD-neutral delta needs the cash of every account it is measured over. Throws:
  /// `BadInputException` that names the row to add to the book.
  public static void requireEquity(Portfolio portfolio, List<GreekBand> bands) {
    portfolio
        .positions()
        .forEach(position ->
            requireBalance(portfolio, bands, position.account(), position.instrument()));
  }

  private static void requireBalance(
      Portfolio portfolio, List<GreekBand> bands, Account account, Instrument instrument) {
    var settlement = instrument.contract().settlement();
    var isNeeded =
        instrument.style() == PayoffStyle.INVERSE
            && bands.stream()
                .anyMatch(band ->
                    band.greek() == LimitedGreek.DELTA
                        && band.convention() == DeltaConvention.USD
                        && band.underlying().equals(settlement));
    if (isNeeded && portfolio.balance(account, settlement).isEmpty()) {
      throw BadInputException.data(
          BOOK_PLACE,
          "equity unknown: a usd-neutral target needs the balance of every account that holds or"
              + " trades coin-settled contracts (0 if there is none); add",
          "row",
          account + ",cash:" + settlement + ",AMOUNT,");
    }
  }

  /// Both sides of every tradable quote; one whose single lot is above a size limit is rejected.
  private List<Candidate> candidates(
      Universe universe, AccountChoice accounts, List<Rejection> rejected) {
    var factory = new CandidateFactory(market, vols, mandate.trade(), accounts);
    var candidates = new ArrayList<Candidate>();
    for (var quote : universe.tradable()) {
      var before = candidates.size();
      for (var side : Side.values()) {
        factory.of(quote, side).ifPresent(candidates::add);
      }
      if (candidates.size() == before) {
        rejected.add(
            new Rejection(quote.instrument().id(), "one lot is above max_order or max_trade"));
      }
    }
    if (candidates.isEmpty()) {
      throw BadInputException.configuration(
          MANDATE_PLACE,
          "max_order and max_trade must leave at least one lot of some instrument",
          mandate.trade().maxOrder().isPresent() ? "trade.max_order" : "trade.max_trade",
          mandate
              .trade()
              .maxOrder()
              .map(Object::toString)
              .orElseGet(() -> mandate.trade().maxTradeCoins().toString()));
    }
    return candidates;
  }

  private List<PlannedTrade> trades(List<Long> lots, List<Candidate> candidates, BookRisk before) {
    var legs = new ArrayList<TradeSequence.Leg>();
    for (var i = 0; i < candidates.size(); i++) {
      if (lots.get(i) > 0) {
        legs.add(new TradeSequence.Leg(candidates.get(i), lots.get(i)));
      }
    }
    var trades = new ArrayList<PlannedTrade>();
    for (var leg : TradeSequence.order(legs, bands, before)) {
      for (var left = leg.lots(); left > 0; left -= leg.candidate().lotsPerOrder()) {
        trades.add(trade(leg.candidate(), Math.min(left, leg.candidate().lotsPerOrder())));
      }
    }
    return trades;
  }

  private PlannedTrade trade(Candidate candidate, long lots) {
    var instrument = candidate.quote().instrument();
    var lot = instrument.terms().orElseThrow().lot();
    var order =
        new OrderIntent(
            candidate.account(),
            instrument,
            candidate.side(),
            new Quantity(lot.times(Decimal.of(lots)), instrument.quantityUnit()),
            candidate.deal(),
            TradeReason.of(candidate, lots, bands));
    return new PlannedTrade(
        order,
        lots * candidate.fee(),
        lots * candidate.feeUsd(),
        lots * candidate.slippageUsd(),
        candidate.quote().assumptions());
  }

  private List<HedgePlan.UnmetLimit> unmet(BookRisk after, PlanSearch solution) {
    var status = solution.report().status();
    var unmet = new ArrayList<HedgePlan.UnmetLimit>();
    for (var band : bands) {
      var value = band.valueIn(after);
      if (band.excess(value) > 0) {
        if (status.isMet()) {
          throw new IllegalStateException(
              "a solved plan must meet its limits: limit=" + band.name() + " value=" + value);
        }
        var bound = value > band.upper() ? band.upper() : band.lower();
        unmet.add(
            new HedgePlan.UnmetLimit(
                band.name(), value, bound, band.greek().unit(band.underlying())));
      }
    }
    solution
        .costNeededUsd()
        .ifPresent(cost ->
            mandate
                .trade()
                .maxCostPerDay()
                .map(limit -> limit.amount().toDouble())
                .ifPresent(limit ->
                    unmet.add(
                        new HedgePlan.UnmetLimit("trade.max_cost", cost, limit, "USD per day"))));
    return unmet;
  }
}
