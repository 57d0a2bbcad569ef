package org.ballast.runtime.mandate;

import java.util.stream.Collectors;
import org.ballast.quant.delta.DeltaModel;

/// A delta model in one line, in the words of a mandate: `ssr 0.8`.
public final class DeltaModelWords {
  private DeltaModelWords() {}

  public static String of(DeltaModel model) {
    return switch (model) {
      case DeltaModel.StickyStrike _, DeltaModel.StickyDelta _, DeltaModel.Heston _ ->
          model.label();
      case DeltaModel.SkewStickiness(var ratio) -> withNumber(model.label(), ratio);
      case DeltaModel.Sabr(var beta) -> withNumber(model.label() + " beta", beta);
      case DeltaModel.Bartlett(var beta) -> withNumber(model.label() + " beta", beta);
      case DeltaModel.HullWhite(var coefficients) ->
          coefficients.entrySet().stream()
              .map(entry -> entry.getKey() + " " + MandateDescription.list(entry.getValue()))
              .collect(Collectors.joining(", ", model.label() + " ", ""));
    };
  }

  private static String withNumber(String name, double number) {
    return name + " " + MandateDescription.number(number);
  }
}
