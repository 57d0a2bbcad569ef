package org.ballast.app.output;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ballast.domain.order.Side;
import org.ballast.hedging.plan.LimitRelaxation;
import org.ballast.hedging.plan.PlanExplanation;

/// What a plan rests on, as tables for people.
final class PlanEvidenceTables {
  private static final double PERCENT = 100;
  private static final int DECIMALS = 4;

  private PlanEvidenceTables() {}

  static String distributions(List<DistributionShift> shifts) {
    if (shifts.isEmpty()) {
      return "";
    }
    var table = new Table().words("distribution", "measure").figures("before USD", "after USD");
    for (var shift : shifts) {
      for (var measure : shift.measures()) {
        table.row(
            shift.method().word() + ", " + TailTables.hours(shift.horizon()),
            measure.name() + confidence(measure.confidence()),
            Figures.whole(measure.before()),
            Figures.whole(measure.after()));
      }
    }
    return "\nDistribution before and after, the cost of the plan included\n" + table;
  }

  static String relaxations(List<LimitRelaxation> relaxations) {
    if (relaxations.isEmpty()) {
      return "";
    }
    var table =
        new Table()
            .words("limit that gives way alone")
            .figures("bound", "least level found", "plan costs USD", "USD saved per unit beyond")
            .words("unit", "then the others hold");
    for (var relaxation : relaxations) {
      table.row(
          relaxation.limit(),
          Figures.fixed(relaxation.bound(), DECIMALS),
          figure(relaxation.level(), DECIMALS),
          figure(relaxation.costUsd(), 2),
          figure(relaxation.shadowPriceUsd(), DECIMALS),
          relaxation.unit(),
          switch (relaxation.effect()) {
            case HELPS -> "yes";
            case DOES_NOT_HELP -> "no, at any level";
            case UNKNOWN -> "not found within the work limit";
          });
    }
    return "\nWhat giving way would do\n" + table;
  }

  static String explanation(PlanExplanation explanation) {
    var text = new StringBuilder();
    var bought = explanation.trades().stream().filter(trade -> !trade.effects().isEmpty()).toList();
    if (!bought.isEmpty()) {
      var table =
          new Table()
              .words("trade")
              .figures("USD per lot", "a dollar of it buys")
              .words("unit", "of the limit");
      for (var trade : bought) {
        for (var effect : trade.effects()) {
          table.row(
              word(trade.side()) + " " + trade.instrument(),
              Figures.fixed(trade.costUsd(), DECIMALS),
              Figures.signed(effect.perUsd(), DECIMALS),
              effect.unit(),
              effect.limit());
        }
      }
      text.append("\nWhat a dollar buys, + toward the inside\n").append(table);
    }
    if (!explanation.alternatives().isEmpty()) {
      var table =
          new Table()
              .words("not taken")
              .figures("USD per lot", "would have to be cheaper by USD per lot");
      for (var alternative : explanation.alternatives()) {
        table.row(
            word(alternative.side()) + " " + alternative.instrument(),
            Figures.fixed(alternative.costUsd(), DECIMALS),
            Figures.fixed(alternative.cheaperByUsd(), DECIMALS));
      }
      text.append("\nNext best trades\n").append(table);
    }
    return text.toString();
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static String confidence(OptionalDouble confidence) {
    return confidence.isPresent()
        ? " " + Figures.fixed(confidence.getAsDouble() * PERCENT, 2) + " %"
        : "";
  }

  private static String figure(OptionalDouble value, int decimals) {
    return value.isPresent() ? Figures.fixed(value.getAsDouble(), decimals) : "";
  }
}
