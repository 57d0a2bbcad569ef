package org.ballast.hedging.plan;

import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
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
    return plan(portfolio, accounts, BookLimits.NONE, limits);
  }

  /// As above, within limits on the whole book too.
  public HedgePlan plan(
      Portfolio portfolio, AccountChoice accounts, BookLimits bookLimits, SearchLimits limits) {
    requireEquity(portfolio, objective.measured(mandate));
    var universe = Universe.of(market, mandate);
    var adjustment = new BookValuer(market, vols).failures(portfolio, failures);
    var question =
        PlanQuestion.of(
            new PlanContext(market, vols, mandate, portfolio, accounts, adjustment, objective),
            universe);
    requireSomeLot(question);
    var aim = PlanAim.of(mandate);
    var search = new SteeredSearch(question, aim, bookLimits, limits);
    var outcome = search.solve();
    var plan = question.answer(aim, outcome.search());
    var after = bookLimits.measure(plan.bookAfter(), plan.dealtUsd()).values();
    return plan.with(evidence(search, outcome).withAfter(after), search.refusals());
  }

  private static PlanEvidence evidence(SteeredSearch search, SteeredSearch.Outcome outcome) {
    var status = outcome.search().report().status();
    var programme = outcome.programme();
    return new PlanEvidence(
        outcome.before(),
        outcome.after(),
        status.isMet() ? List.of() : new LimitRelaxations(search).all(),
        status == HedgePlan.Status.INSIDE
            ? PlanExplanation.NONE
            : PlanExplanation.of(programme, search.objective(), outcome.search().lots()),
        outcome.rounds(),
        programme.rows().size() - search.baseRows());
  }

  /// Coins and settlement assets of all that the mandate lets be traded now, in alphabetical order.
  public List<Asset> tradedAssets() {
    var assets = new TreeSet<Asset>();
    for (var quote : Universe.ofWhatIsQuoted(market, mandate).tradable()) {
      assets.add(quote.instrument().underlying());
      assets.add(quote.instrument().contract().settlement());
    }
    return List.copyOf(assets);
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
