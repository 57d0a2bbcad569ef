package org.ballast.runtime.mandate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.runtime.scenario.ScenarioReader;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `tail`: the most that a measure of loss, or the loss in a scenario, may be.
final class TailReader {
  private static final String EXAMPLE =
      "[{measure: expected-shortfall, confidence: 0.99, horizon: 1d, limit: 250000 USD}]";
  private static final String MEASURE = "measure";
  private static final String SCENARIO = "scenario";
  private static final String SHORTFALL = "expected-shortfall";
  private static final Amount LIMIT = new Amount("USD", "250000 USD");

  /// History is recorded by the hour, and a book hardly stands still for longer than a month.
  private static final Duration HORIZON_UNIT = Duration.ofHours(1);

  private static final Duration HORIZON_MAX = Duration.ofDays(30);

  private TailReader() {}

  static List<TailLimit> read(YamlField field) {
    var limits = new ArrayList<TailLimit>();
    for (var item : field.items(EXAMPLE)) {
      var fields = item.fields(EXAMPLE);
      if (fields.find(MEASURE).isPresent() == fields.find(SCENARIO).isPresent()) {
        fields.requireKnown(
            List.of(MEASURE, SCENARIO, "confidence", "horizon", "limit"), List.of());
        throw item.refused("must have exactly one of measure or scenario, e.g. " + EXAMPLE);
      }
      limits.add(fields.find(MEASURE).isPresent() ? shortfall(fields) : scenarioLoss(fields));
    }
    return limits;
  }

  private static TailLimit shortfall(YamlFields fields) {
    fields.requireKnown(List.of(MEASURE, "confidence", "horizon", "limit"), List.of());
    var measure = fields.require(MEASURE, MEASURE + ": " + SHORTFALL);
    if (!measure.text(SHORTFALL).equals(SHORTFALL)) {
      throw measure.refused("must be " + SHORTFALL);
    }
    return new TailLimit.ExpectedShortfall(
        confidence(fields.require("confidence", "confidence: 0.99")),
        horizon(fields.require("horizon", "horizon: 1d")),
        limit(fields));
  }

  private static TailLimit scenarioLoss(YamlFields fields) {
    fields.requireKnown(List.of(SCENARIO, "limit"), List.of());
    var scenario = fields.require(SCENARIO, SCENARIO + ": {spot: -33 %}");
    return new TailLimit.ScenarioLoss(ScenarioReader.unnamed(scenario), limit(fields));
  }

  private static double confidence(YamlField field) {
    var expected = "a number between 0.5 and 0.9999, e.g. 0.99";
    try {
      var confidence = Decimal.parse(field.text(expected)).toDouble();
      if (confidence >= TailLimit.ExpectedShortfall.CONFIDENCE_MIN
          && confidence <= TailLimit.ExpectedShortfall.CONFIDENCE_MAX) {
        return confidence;
      }
    } catch (IllegalArgumentException _) {
      throw field.refused("must be " + expected);
    }
    throw field.refused("must be " + expected);
  }

  private static Duration horizon(YamlField field) {
    var horizon = Amount.positiveDuration(field);
    if (horizon.compareTo(HORIZON_MAX) > 0 || horizon.toSeconds() % HORIZON_UNIT.toSeconds() != 0) {
      throw field.refused("must be whole hours, at most 30d");
    }
    return horizon;
  }

  private static Money limit(YamlFields fields) {
    var field = fields.require("limit", "limit: " + LIMIT.example());
    return new Money(
        LIMIT
            .limit(field)
            .orElseThrow(() -> field.refused("a limit that is none limits nothing: remove it")),
        Asset.USD);
  }
}
