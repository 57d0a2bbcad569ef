package org.ballast.bench.compare;

import java.util.stream.IntStream;
import org.ballast.bench.BenchScenarios;
import org.ballast.bench.ScenarioBenchmark;
import org.ballast.bench.ScenarioDesk;
import org.ballast.quant.scenario.BookProxy;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioSet;

/// How far Ballast's own values of the desk lie from the exact ones.
record BallastBook(CompiledBook book, ScenarioSet scenarios) {
  static BallastBook of(BenchScenarios.Kind kind) {
    var book = ScenarioDesk.ofDistinctStrikes().book();
    return new BallastBook(book, kind.of(book.axes()).toSet());
  }

  /// The greatest error of a value over the sum of the positions' absolute values.
  double error(ExactBook exact) {
    var pnl = book.pnl(scenarios);
    return exact.error(scenario -> book.value() + pnl.total(scenario));
  }

  /// The proxy's greatest distance from the revaluation, in all scenarios, over the greatest P&L.
  double proxyError() {
    var pnl = book.pnl(scenarios);
    double greatestMove = pnl.greatestMove();
    var proxy =
        BookProxy.of(book, scenarios, ScenarioBenchmark.TOLERANCE * greatestMove).pnl(scenarios);
    return IntStream.range(0, pnl.size())
            .mapToDouble(scenario -> Math.abs(proxy.total(scenario) - pnl.total(scenario)))
            .max()
            .orElse(0)
        / greatestMove;
  }
}
