package org.ballast.app.margin;

import java.util.ArrayList;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.runtime.collateral.VenueFigures;

/// One of our figures beside the venue's own. Units: `ours` and `theirs` in the rule's currency;
/// `tolerance` relative to theirs.
public record VenueDifference(
    MovedAccount account, String figure, double ours, double theirs, double tolerance) {
  /// True where the venue's figure is further from ours than tolerated.
  public boolean isAlarm() {
    return !(Math.abs(ours - theirs) <= tolerance * Math.abs(theirs));
  }

  /// Relative to the venue's; infinite against its zero, zero where both are.
  public double relative() {
    return ours == theirs ? 0 : (ours - theirs) / Math.abs(theirs);
  }

  /// Every figure of the venue beside ours. Throws: `BadInputException` where a venue's account is
  /// not one of ours, or not one alone.
  public static List<VenueDifference> of(
      List<VenueFigures> venue, List<AccountAnalysis> analyses, double tolerance, String file) {
    var differences = new ArrayList<VenueDifference>();
    for (var figures : venue) {
      var analysis = find(figures, analyses, file);
      var state = analysis.state();
      var account = analysis.account();
      differences.add(
          new VenueDifference(account, "equity", state.equity(), figures.equity(), tolerance));
      differences.add(
          new VenueDifference(
              account,
              "initial margin",
              state.initialMargin(),
              figures.initialMargin(),
              tolerance));
      differences.add(
          new VenueDifference(
              account,
              "maintenance margin",
              state.maintenanceMargin(),
              figures.maintenanceMargin(),
              tolerance));
    }
    return List.copyOf(differences);
  }

  private static AccountAnalysis find(
      VenueFigures figures, List<AccountAnalysis> analyses, String file) {
    var matching =
        analyses.stream()
            .filter(analysis -> analysis.state().currency().equals(figures.currency()))
            .filter(analysis ->
                figures
                    .account()
                    .map(account -> account.equals(analysis.account().account().account()))
                    .orElse(true))
            .toList();
    if (matching.size() != 1) {
      throw BadInputException.data(
          file,
          matching.isEmpty()
              ? "the book must have contracts in the venue's account of this currency"
              : "several accounts of the book have this currency: name one with account",
          "currency",
          figures.currency().code());
    }
    return matching.getFirst();
  }
}
