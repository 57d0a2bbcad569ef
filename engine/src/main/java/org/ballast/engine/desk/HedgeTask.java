package org.ballast.engine.desk;

import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.hedging.policy.HedgeProposal;
import org.ballast.hedging.policy.ProposalRequest;
import org.ballast.hedging.policy.Proposer;

/// Asks the policy what to do. A book that cannot be valued has no proposal, and the status says
/// why.
record HedgeTask(ProposalRequest request) implements ComputeTask {
  /// The name of this computation in a Compute effect.
  static final String KERNEL = "hedge-proposal";

  @Override
  public byte[] run() {
    return ProposalCodec.encode(proposal());
  }

  private HedgeProposal proposal() {
    try {
      return Proposer.propose(request);
    } catch (BadInputException e) {
      return new HedgeProposal(
          List.of(),
          List.of(),
          "refused: " + e.getMessage(),
          0,
          Double.NaN,
          Double.NaN,
          false,
          new TreeMap<>(),
          List.of());
    }
  }
}
