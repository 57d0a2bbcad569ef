package org.ballast.quant.study;

import java.util.List;
import org.ballast.quant.delta.DeltaModel;

/// A delta model in the comparison. Sticky strike is not among them: it is what they are measured
/// against.
public sealed interface Rival {
  /// All that are compared.
  List<Rival> ALL =
      List.of(
          new Fixed("sticky-delta", new DeltaModel.StickyDelta()),
          new RollingSkewStickiness(),
          new Fixed("sabr, beta 1", new DeltaModel.Sabr(1)),
          new Fixed("sabr, beta 0.5", new DeltaModel.Sabr(0.5)),
          new Fixed("bartlett, beta 1", new DeltaModel.Bartlett(1)),
          new Fixed("bartlett, beta 0.5", new DeltaModel.Bartlett(0.5)),
          new RollingHullWhite(),
          new Heston());

  String label();

  /// A model that needs nothing but the smile of the moment.
  record Fixed(String label, DeltaModel.SmileModel model) implements Rival {}

  /// The skew-stickiness ratio of the window before.
  record RollingSkewStickiness() implements Rival {
    @Override
    public String label() {
      return "ssr, rolling";
    }
  }

  /// Hull and White's coefficients of the window before.
  record RollingHullWhite() implements Rival {
    @Override
    public String label() {
      return "hull-white, rolling";
    }
  }

  /// Heston's minimum-variance delta.
  record Heston() implements Rival {
    @Override
    public String label() {
      return "heston";
    }
  }
}
