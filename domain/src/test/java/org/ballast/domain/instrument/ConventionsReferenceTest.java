package org.ballast.domain.instrument;

import static org.ballast.domain.instrument.PayoffStyle.INVERSE;
import static org.ballast.testkit.Accuracy.assertRelative;

import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class ConventionsReferenceTest {
  private static final double RELATIVE = 1e-12;

  @Test
  void inverse_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json("conventions.json", "inverse_perp")) {
      double notional = row.number("usd_notional");
      double entry = row.number("entry");
      double mark = row.number("mark");

      double pnl = INVERSE.pnl(notional, 1, entry, mark);
      assertRelative("pnl", pnl, row.number("pnl_coin"), RELATIVE, row);
      assertRelative("pnlUsd", pnl * mark, row.number("pnl_usd_at_mark"), RELATIVE, row);
      double delta = INVERSE.delta(notional, 1, mark);
      assertRelative("delta", delta, row.number("dpnl_coin_dS"), RELATIVE, row);
      double gamma = INVERSE.gamma(notional, 1, mark);
      assertRelative("gamma", gamma, row.number("gamma_coin"), RELATIVE, row);
      double coinSize = INVERSE.coinSize(notional, 1, mark);
      assertRelative("coinSize", coinSize, row.number("delta_coin_size"), RELATIVE, row);
      double usdDelta = pnl + coinSize;
      assertRelative("usdDelta", usdDelta, row.number("delta_usd_per_usd"), RELATIVE, row);
    }
  }
}
