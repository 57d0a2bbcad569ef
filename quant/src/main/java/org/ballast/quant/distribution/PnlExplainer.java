package org.ballast.quant.distribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ballast.quant.moves.AddOnPnl;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.MoveFactor;
import org.ballast.quant.scenario.ScenarioSet;

/// Explains a book's P&L in chosen scenarios, factor by factor.
///
/// Factors are moved one after the other in the order of [MoveFactor], the book revalued in full
/// after each, so terms of great moves add up; what two factors make together counts with the
/// later. Six revaluations.
public final class PnlExplainer {
  private PnlExplainer() {}

  /// Shape: one explanation a scenario, in the order of the set; `labels` and `addOns` follow it.
  /// Throws: `IllegalArgumentException` for scenarios of other axes or lengths that differ.
  public static List<PnlExplanation> explain(
      CompiledBook book, ScenarioSet scenarios, List<String> labels, AddOnPnl addOns) {
    int size = scenarios.size();
    if (labels.size() != size || addOns.funding().length != size) {
      throw new IllegalArgumentException(
          "each scenario must have a label and add-ons: scenarios="
              + size
              + " labels="
              + labels.size()
              + " addOns="
              + addOns.funding().length);
    }
    var moved = EnumSet.noneOf(MoveFactor.class);
    var terms = new EnumMap<MoveFactor, double[]>(MoveFactor.class);
    var before = new double[size];
    for (var factor : MoveFactor.values()) {
      moved.add(factor);
      var after = book.pnl(scenarios.moving(moved)).totals();
      var term = new double[size];
      for (int i = 0; i < size; i++) {
        term[i] = after[i] - before[i];
      }
      terms.put(factor, term);
      before = after;
    }
    var whole = book.pnl(scenarios).totals();
    var explained = new ArrayList<PnlExplanation>();
    for (int i = 0; i < size; i++) {
      explained.add(explanation(labels.get(i), whole[i], terms, addOns, i));
    }
    return List.copyOf(explained);
  }

  private static PnlExplanation explanation(
      String label,
      double revalued,
      Map<MoveFactor, double[]> terms,
      AddOnPnl addOns,
      int scenario) {
    double total = revalued + addOns.total(scenario);
    double sum = addOns.total(scenario);
    for (var term : terms.values()) {
      sum += term[scenario];
    }
    return new PnlExplanation(
        label,
        total,
        term(terms, MoveFactor.SPOT, scenario),
        term(terms, MoveFactor.VOL_LEVEL, scenario),
        term(terms, MoveFactor.SKEW, scenario),
        term(terms, MoveFactor.BASIS, scenario),
        term(terms, MoveFactor.TIME, scenario),
        addOns.funding()[scenario],
        addOns.staking()[scenario],
        addOns.failure()[scenario],
        total - sum);
  }

  private static double term(Map<MoveFactor, double[]> terms, MoveFactor factor, int scenario) {
    return Objects.requireNonNull(terms.get(factor))[scenario];
  }
}
