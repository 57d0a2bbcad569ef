package org.ballast.backtest.policy;

import java.util.List;
import org.ballast.backtest.frontier.EqualRisk;

/// What the comparisons become when one assumption of the synthetic data is another.
public record Variant(String name, List<EqualRisk> equalRisks) {
  public Variant {
    equalRisks = List.copyOf(equalRisks);
  }
}
