package org.ballast.hedging.plan;

import java.util.List;
import java.util.OptionalDouble;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.programme.SearchLimits;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.surface.VolSource;

/// Finds plans for a desk that runs, any number of them for one book in one market.
///
/// Other than [HedgePlanner] it takes the mandate's names as they are quoted at the moment: one
/// that is not known, or not tradable, is left out, and a market without anything tradable gives
/// plans without trades.
public final class DeskPlanner {
  private final PlanQuestion question;

  /// Throws: `BadInputException` where the book cannot be valued, or its equity is needed and
  /// unknown.
  public DeskPlanner(
      MarketSnapshot market,
      VolSource vols,
      Mandate mandate,
      Portfolio portfolio,
      AccountChoice accounts) {
    HedgePlanner.requireEquity(portfolio, GreekBand.of(mandate));
    var universe = Universe.ofWhatIsQuoted(market, mandate);
    this.question =
        PlanQuestion.of(
            market, vols, mandate, portfolio, accounts, universe, FailureAdjustment.NONE);
  }

  public BookRisk before() {
    return question.before();
  }

  public List<GreekBand> bands() {
    return question.bands();
  }

  /// Whether the mandate lets anything be traded at the moment.
  public boolean canTrade() {
    return !question.candidates().isEmpty();
  }

  /// The least-cost trades that meet the aim, or else come nearest to it.
  public HedgePlan leastCost(PlanAim aim, SearchLimits limits) {
    var programme = question.programme(aim);
    return question.answer(programme, PlanSearch.solve(programme, limits));
  }

  /// The cheapest futures and perpetuals that bring deltas to their goals, to within a lot.
  public HedgePlan toGoals(List<DeltaGoal> goals, OptionalDouble budgetUsd) {
    var bands = goals.stream().map(DeltaGoal::band).toList();
    var programme = question.programme(new PlanAim(bands, budgetUsd));
    return question.answer(programme, DeltaSearch.solve(programme, goals));
  }
}
