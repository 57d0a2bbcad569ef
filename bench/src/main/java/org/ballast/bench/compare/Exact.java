package org.ballast.bench.compare;

import org.ballast.bench.BenchScenarios;

/// All exact results of one comparison.
record Exact(ExactResults options, ExactBook grid, ExactBook random) {
  ExactBook book(BenchScenarios.Kind kind) {
    return switch (kind) {
      case GRID -> grid;
      case RANDOM -> random;
    };
  }
}
