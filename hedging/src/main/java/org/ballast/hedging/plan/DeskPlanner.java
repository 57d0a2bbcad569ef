package org.ballast.hedging.plan;

import java.util.List;
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
      AccountChoice accounts,
      ObjectiveTerms objective) {
    HedgePlanner.requireEquity(portfolio, objective.measured(mandate));
    var universe = Universe.ofWhatIsQuoted(market, mandate);
    this.question =
        PlanQuestion.of(
            new PlanContext(
                market, vols, mandate, portfolio, accounts, FailureAdjustment.NONE, objective),
            universe);
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

  /// The trades of least objective that meet the aim, or else those that come nearest to it.
  public HedgePlan leastCost(PlanAim aim, SearchLimits limits) {
    return question.solved(aim, limits);
  }

  /// The cheapest futures and perpetuals that bring the deltas of the aim to goals, one for each of
  /// its bands, to within a lot.
  public HedgePlan toGoals(List<DeltaGoal> goals, PlanAim aim) {
    return question.answer(aim, DeltaSearch.solve(question.programme(aim), goals, aim));
  }
}
