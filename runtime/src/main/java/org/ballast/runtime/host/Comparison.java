package org.ballast.runtime.host;

import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.desk.PolicyText;
import org.ballast.runtime.history.DeskHistory;

/// A desk that another policy runs on the same market, in memory.
record Comparison(HedgePolicy policy, DeskHost host) {
  DeskHistory history(String market) {
    return host.history(PolicyText.of(policy), market);
  }
}
