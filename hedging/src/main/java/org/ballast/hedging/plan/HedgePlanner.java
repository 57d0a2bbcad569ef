package org.ballast.hedging.plan;

import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.hazard.FailureModel;
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
  private final FailureModel failures;
  private final ObjectiveTerms objective;

  public HedgePlanner(MarketSnapshot market, VolSource vols, Mandate mandate) {
    this(market, vols, mandate, FailureModel.NONE);
  }

  /// Plans with the hedge ratios of claims that may fail.
  public HedgePlanner(
      MarketSnapshot market, VolSource vols, Mandate mandate, FailureModel failures) {
    this(market, vols, mandate, failures, ObjectiveTerms.DEALING_ONLY);
  }

  /// Plans with the hedge ratios of claims that may fail, and an objective beyond what dealing
  /// costs.
  public HedgePlanner(
      MarketSnapshot market,
      VolSource vols,
      Mandate mandate,
      FailureModel failures,
      ObjectiveTerms objective) {
    this.market = market;
    this.vols = vols;
    this.mandate = mandate;
    this.failures = failures;
    this.objective = objective;
  }

  /// Throws: `BadInputException` where the book cannot be valued, its equity is needed and unknown,
  /// or the mandate names nothing tradable.
  public HedgePlan plan(Portfolio portfolio, AccountChoice accounts, SearchLimits limits) {
    requireEquity(portfolio, objective.measured(mandate));
    var universe = Universe.of(market, mandate);
    var adjustment = new BookValuer(market, vols).failures(portfolio, failures);
    var question =
        PlanQuestion.of(
            new PlanContext(market, vols, mandate, portfolio, accounts, adjustment, objective),
            universe);
    requireSomeLot(question);
    return question.solved(PlanAim.of(mandate), limits);
  }

  private void requireSomeLot(PlanQuestion question) {
    if (question.candidates().isEmpty()) {
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
  }

  /// A USD-neutral delta needs the cash of every account it is measured over. Throws:
  /// `BadInputException` that names the row to add to the book.
  public static void requireEquity(Portfolio portfolio, List<GreekBand> bands) {
    portfolio
        .positions()
        .forEach(position ->
            requireBalance(portfolio, bands, position.account(), position.instrument()));
  }

  static void requireBalance(
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
}
