package org.ballast.hedging.cost;

import java.util.OptionalDouble;
import org.ballast.domain.portfolio.Position;

/// Says what one trade adds to the initial margin of its account.
@FunctionalInterface
public interface MarginalMargin {
  /// No margin rule is asked.
  MarginalMargin UNKNOWN = lot -> OptionalDouble.empty();

  /// Units: USD; negative where the trade frees margin. Empty where no rule judges the account.
  OptionalDouble addedUsd(Position lot);
}
