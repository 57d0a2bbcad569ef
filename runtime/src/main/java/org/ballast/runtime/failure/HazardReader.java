package org.ballast.runtime.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ballast.quant.hazard.HazardCalibrator;
import org.ballast.quant.hazard.HazardCalibrator.Range;
import org.ballast.quant.hazard.HazardCurve;
import org.ballast.quant.hazard.HazardQuote;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads a hazard: a number, steps in time, or a price that implies it.
final class HazardReader {
  /// Ten failures a year: above it is something else.
  private static final double HAZARD_MAX = 10;

  private static final double SPREAD_MAX = 1;
  private static final double GAP_MAX = 0.9;
  private static final String EXAMPLE =
      "2 %/y, [{rate: 4 %/y, until: 180d}, {rate: 2 %/y}], {cover_premium: 1.2 %/y} or"
          + " {discount: 0.1 %, over: 30d}";
  private static final Amount GAP = new Amount("%", "0.1 %");

  private final String source;
  private final double recovery;
  private final List<String> notes;

  HazardReader(String source, double recovery, List<String> notes) {
    this.source = source;
    this.recovery = recovery;
    this.notes = notes;
  }

  HazardCurve read(YamlFields fields) {
    var field = fields.require("hazard", "hazard: " + EXAMPLE);
    if (field.isMapping()) {
      return implied(field, range(fields));
    }
    for (var key : List.of("min", "max")) {
      fields
          .find(key)
          .ifPresent(bound -> {
            throw bound.refused("bounds are for hazards implied by a price");
          });
    }
    return field.isList() ? steps(field) : HazardCurve.flat(rate(field));
  }

  private HazardCurve steps(YamlField field) {
    var steps = new ArrayList<HazardCurve.Step>();
    var from = 0.0;
    var items = field.items(EXAMPLE);
    for (var item : items) {
      var step = item.fields("{rate: 4 %/y, until: 180d}");
      step.requireKnown(List.of("rate", "until"), List.of());
      steps.add(new HazardCurve.Step(from, rate(step.require("rate", "rate: 4 %/y"))));
      var isLast = item.equals(items.getLast());
      if (isLast && step.find("until").isPresent()) {
        throw item.refused("the last step must have no until: it lasts");
      }
      from = isLast ? from : until(step.require("until", "until: 180d"), from);
    }
    return new HazardCurve(steps);
  }

  private static double until(YamlField field, double from) {
    var until = FailureFileReader.years(field);
    if (!(until > from)) {
      throw field.refused("must be later than the step before");
    }
    return until;
  }

  private HazardCurve implied(YamlField field, Range range) {
    if (!(recovery < 1)) {
      throw field.refused("a hazard cannot be implied where recovery is 100 %");
    }
    var implied = HazardCalibrator.implied(quote(field), recovery);
    var hazard = range.nearest(implied);
    if (hazard != implied) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: implied hazard %.2f %%/y held at its bound %.2f %%/y",
              source,
              100 * implied,
              100 * hazard));
    }
    return HazardCurve.flat(hazard);
  }

  private static HazardQuote quote(YamlField field) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(List.of("cover_premium", "basis", "discount", "over"), List.of());
    var quotes = fields.all().stream().filter(quote -> !quote.key().equals("over")).toList();
    if (quotes.size() != 1) {
      throw field.refused("must be exactly one of cover_premium, basis or discount");
    }
    var quote = quotes.getFirst();
    if (quote.key().equals("cover_premium")) {
      fields
          .find("over")
          .ifPresent(over -> {
            throw over.refused("a cover premium is per year: remove over");
          });
      return new HazardQuote.CoverPremium(Percent.fraction(quote, Percent.PER_YEAR, 0, SPREAD_MAX));
    }
    return new HazardQuote.PriceGap(
        Percent.fraction(quote, GAP, -GAP_MAX, GAP_MAX),
        FailureFileReader.years(fields.require("over", "over: 30d")));
  }

  private static Range range(YamlFields fields) {
    var min = bound(fields, "min");
    var max = bound(fields, "max");
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      throw fields.require("min", "min: 1 %/y").refused("must be at most max");
    }
    return new Range(min.orElse(0.0), max.orElse(HAZARD_MAX));
  }

  private static Optional<Double> bound(YamlFields fields, String key) {
    return fields.find(key).map(HazardReader::rate);
  }

  private static double rate(YamlField field) {
    return Percent.fraction(field, Percent.PER_YEAR, 0, HAZARD_MAX);
  }
}
