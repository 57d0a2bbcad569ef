package org.ballast.app.output;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.hedging.structure.ExplainedStructure;
import org.ballast.hedging.structure.Protection;
import org.ballast.hedging.structure.ProtectionPlan;
import org.ballast.hedging.structure.StructureKind;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.tail.TailMethod;

/// A protection with the market it was planned in and what it does to expected shortfall.
public record ProtectReport(
    MarketSnapshot market,
    VolSource vols,
    ProtectionPlan plan,
    List<ShortfallChange> shortfalls,
    List<String> warnings) {
  public ProtectReport {
    shortfalls = List.copyOf(shortfalls);
    warnings = List.copyOf(warnings);
  }

  /// Expected shortfall of the holding without and with a structure. Units: USD of loss; what
  /// dealing costs is counted.
  public record ShortfallChange(
      StructureKind kind,
      TailMethod method,
      Duration horizon,
      double confidence,
      double before,
      double after) {}

  /// Those that were found, whether they hold the floor or not.
  public static List<ExplainedStructure> structures(ProtectionPlan plan) {
    return plan.answers().stream().flatMap(answer -> structure(answer).stream()).toList();
  }

  static Optional<ExplainedStructure> structure(Protection answer) {
    return switch (answer) {
      case Protection.Met(var structure) -> Optional.of(structure);
      case Protection.FallsShort(var structure, _, _) -> Optional.of(structure);
      case Protection.Impossible _ -> Optional.empty();
    };
  }
}
