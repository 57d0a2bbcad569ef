package org.ballast.quant.margin;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;

/// What a margin rule says of an account in one market.
///
/// Units: amounts in `currency`. `equity` is what the rule sets against its margins: docs/models/
/// margin.md says for each model what it includes. `bindingScenario` names what decided the margin.
/// `caveats` say why the figures are an estimate: a definition of ours that no venue confirmed.
/// `warnings` say what was unknown in this account or market. Domain: finite amounts; at least one
/// caveat.
public record MarginState(
    Asset currency,
    double equity,
    double initialMargin,
    double maintenanceMargin,
    String bindingScenario,
    List<MarginComponent> components,
    List<String> caveats,
    List<String> warnings) {
  /// What every local figure is, whatever else is said of it.
  public static final String ESTIMATE = "local estimate, not the venue's own number";

  public MarginState {
    Check.finite("equity", equity);
    Check.finite("initialMargin", initialMargin);
    Check.finite("maintenanceMargin", maintenanceMargin);
    components = List.copyOf(components);
    caveats = List.copyOf(caveats);
    warnings = List.copyOf(warnings);
    if (caveats.isEmpty()) {
      throw new IllegalArgumentException("an estimate must say so: caveats=[]");
    }
  }

  /// What the account may lose before it is liquidated; negative beyond that.
  public double headroom() {
    return equity - maintenanceMargin;
  }

  /// True where the maintenance margin exceeds the equity.
  public boolean isLiquidatable() {
    return !(maintenanceMargin <= equity);
  }

  /// Initial margin over equity, 1 where nothing more can be opened. Limits: infinite where margin
  /// or debt stands against no equity; 0 for an empty account.
  public double use() {
    if (equity > 0) {
      return initialMargin / equity;
    }
    return initialMargin > 0 || equity < 0 ? Double.POSITIVE_INFINITY : 0;
  }
}
