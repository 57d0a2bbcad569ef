package org.ballast.app.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.cost.FundingForecast;
import org.ballast.hedging.cost.HoldingTerms;
import org.ballast.hedging.cost.MarginalMargin;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.plan.FactorRisk;
import org.ballast.hedging.plan.MarketRisk;
import org.ballast.hedging.plan.ObjectiveTerms;
import org.ballast.quant.factor.HistoricalFactors;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.surface.VolSource;

/// Makes the objective of a plan from what a user asked for, a market and, where one is named, a
/// history.
final class HedgeObjective {
  /// A rate is the mean of so many hours, and known only where all of them are.
  private static final int FUNDING_HOURS = 8;

  private final ObjectiveOptions options;
  private final MarginOptions margins;
  private final Mandate mandate;
  private final MarketSnapshot market;
  private final Optional<FactorHistory> history;

  private HedgeObjective(
      ObjectiveOptions options,
      MarginOptions margins,
      Mandate mandate,
      MarketSnapshot market,
      Optional<FactorHistory> history) {
    this.options = options;
    this.margins = margins;
    this.mandate = mandate;
    this.market = market;
    this.history = history;
  }

  /// The history is read only where it is named. Throws: `BadInputException` where it is damaged.
  static HedgeObjective of(
      ObjectiveOptions options,
      MarginOptions margins,
      TailOptions tail,
      MarketOptions markets,
      Mandate mandate,
      MarketSnapshot market,
      Consumer<String> progress) {
    var history =
        tail.hasHistory()
            ? tail.readAll(markets, market, FactorRisk.underlyings(mandate), progress)
            : Optional.<FactorHistory>empty();
    return new HedgeObjective(options, margins, mandate, market, history);
  }

  /// Throws: `BadInputException` where a risk term is asked for and cannot be had.
  ObjectiveTerms terms(Portfolio portfolio, VolSource vols, FailureModel failures) {
    var isMarginAsked = options.marginRate().isPresent() || !failures.sources().isEmpty();
    var holding =
        new HoldingTerms(
            options.holding(),
            Optional.of(new FundingForecast(recentFunding())),
            isMarginAsked ? margins.marginal(portfolio, market, vols) : MarginalMargin.UNKNOWN,
            options.marginRate(),
            failures);
    return new ObjectiveTerms(holding, risk());
  }

  private Optional<FactorRisk> risk() {
    if (options.riskAversion().isEmpty()) {
      return Optional.empty();
    }
    return switch (marketRisk(options.riskAversion().getAsDouble())) {
      case MarketRisk.Known(var risk) -> Optional.of(risk);
      case MarketRisk.Unknown(var reason) ->
          throw BadInputException.data(
              market.source(),
              "the risk term must be known: " + reason,
              "--risk-aversion",
              String.valueOf(options.riskAversion().getAsDouble()));
    };
  }

  private MarketRisk marketRisk(double riskAversion) {
    if (history.isEmpty()) {
      return MarketRisk.of(riskAversion, options.factors(), options.holding(), mandate, market);
    }
    if (options.holding().toSeconds() % Duration.ofHours(1).toSeconds() != 0) {
      throw ObjectiveOptions.refuse(
          "with --history the holding time must be whole hours",
          "--holding",
          options.holding().toString());
    }
    return MarketRisk.of(
        riskAversion,
        HistoricalFactors.estimate(
            history.get(), FactorRisk.underlyings(mandate), options.holding()),
        mandate,
        market);
  }

  /// Funding per hour over the last recorded hours of each coin.
  private TreeMap<Asset, Double> recentFunding() {
    var recent = new TreeMap<Asset, Double>();
    for (var coin : history.map(FactorHistory::coins).orElse(List.of())) {
      var rates = coin.fundingRates();
      var sum = 0.0;
      var known = 0;
      for (var step = Math.max(0, rates.size() - FUNDING_HOURS); step < rates.size(); step++) {
        if (rates.isKnown(step)) {
          sum += rates.at(step);
          known++;
        }
      }
      if (known == FUNDING_HOURS) {
        recent.put(coin.coin(), sum / FUNDING_HOURS);
      }
    }
    return recent;
  }
}
