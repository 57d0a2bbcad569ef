package org.ballast.app.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.quant.risk.PnlTerms;
import org.ballast.runtime.history.DeskStep;

/// One source of a run's P&L. All terms of a run add up to its change in value. Units: USD.
public record AttributionTerm(String name, double usd) {
  private record Source(String name, ToDoubleFunction<DeskStep> of) {
    private static Source term(String name, ToDoubleFunction<PnlTerms> of) {
      return new Source(name, step -> of.applyAsDouble(step.terms()));
    }
  }

  private static final List<Source> SOURCES =
      List.of(
          Source.term("delta", PnlTerms::delta),
          Source.term("gamma", PnlTerms::gamma),
          Source.term("speed", PnlTerms::speed),
          Source.term("vega", PnlTerms::vega),
          Source.term("vanna", PnlTerms::vanna),
          Source.term("volga", PnlTerms::volga),
          Source.term("theta", PnlTerms::theta),
          Source.term("charm", PnlTerms::charm),
          Source.term("basis", PnlTerms::basis),
          Source.term("flow", PnlTerms::flow),
          Source.term("residual", PnlTerms::residual),
          new Source("funding", DeskStep::fundingUsd),
          new Source("fees", DeskStep::feesUsd),
          new Source("slippage", DeskStep::slippageUsd));

  /// In the order of the Greeks, then funding and costs.
  public static List<AttributionTerm> of(List<DeskStep> steps) {
    return SOURCES.stream()
        .map(source ->
            new AttributionTerm(source.name(), steps.stream().mapToDouble(source.of()).sum()))
        .toList();
  }
}
