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

  /// Every figure of the venue beside ours; where neither asks margin there is none to compare.
  /// Throws: `BadInputException` where a venue's account is not one of ours, or not one alone, and
  /// where nothing could be compared.
  public static List<VenueDifference> of(
      List<VenueFigures> venue, List<AccountAnalysis> analyses, double tolerance, String file) {
    var differences = new ArrayList<VenueDifference>();
    for (var figures : venue) {
      var matching = matching(figures, analyses);
      if (matching.isEmpty() && figures.isIdle() && venue.size() > 1) {
        continue;
      }
      var analysis = only(figures, matching, file);
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
    if (differences.isEmpty()) {
      throw BadInputException.data(
          file, "the book must have contracts in one of the venue's accounts, to compare");
    }
    return List.copyOf(differences);
  }

  private static List<AccountAnalysis> matching(
      VenueFigures figures, List<AccountAnalysis> analyses) {
    return analyses.stream()
        .filter(analysis -> analysis.state().currency().equals(figures.currency()))
        .filter(analysis ->
            figures
                .account()
                .map(account -> account.equals(analysis.account().account().account()))
                .orElse(true))
        .toList();
  }

  private static AccountAnalysis only(
      VenueFigures figures, List<AccountAnalysis> matching, String file) {
    if (matching.size() != 1) {
      throw BadInputException.data(
          file,
          matching.isEmpty()
              ? "the book must have contracts in the venue's account of this currency"
              : "several accounts of the book have this currency: name one with account",
          "currency",
          figures.account().map(account -> account + " ").orElse("") + figures.currency().code());
    }
    return matching.getFirst();
  }
}
