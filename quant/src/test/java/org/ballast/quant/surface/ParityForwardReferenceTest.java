package org.ballast.quant.surface;

import static org.ballast.testkit.Accuracy.assertRelative;

import java.util.ArrayList;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class ParityForwardReferenceTest {
  private static final double RELATIVE = 1e-9;

  @Test
  void ofLinear_ofEveryChain_isExact() {
    for (var chain : ReferenceRows.jsonNodes("conventions.json", "parity_forward_exact")) {
      var pairs = new ArrayList<ParityForward.Pair>();
      for (var quote : chain.path("strikes")) {
        pairs.add(
            new ParityForward.Pair(
                quote.path("K").doubleValue(),
                quote.path("C").doubleValue(),
                quote.path("P").doubleValue(),
                1));
      }
      var implied = ParityForward.ofLinear(pairs).orElseThrow();
      double forward = chain.path("forward").doubleValue();
      assertRelative("forward", implied.forward(), forward, RELATIVE, chain);
      double discountFactor = chain.path("df").doubleValue();
      assertRelative("discountFactor", implied.discountFactor(), discountFactor, RELATIVE, chain);
    }
  }
}
