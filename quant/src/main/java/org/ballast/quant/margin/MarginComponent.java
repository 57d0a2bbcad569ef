package org.ballast.quant.margin;

import org.ballast.quant.internal.Check;

/// A named part of a margin or of an equity. Units: the state's currency, unless the name says
/// otherwise.
public record MarginComponent(String name, double amount) {
  public MarginComponent {
    Check.finite(name, amount);
  }
}
