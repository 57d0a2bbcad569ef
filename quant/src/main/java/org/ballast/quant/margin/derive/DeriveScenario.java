package org.ballast.quant.margin.derive;

import java.util.Locale;
import org.ballast.quant.internal.Check;

/// One scenario of PMRM_2. Units: `spot` is the factor on spot and forwards; `dampening` the share
/// of the P&L that counts. Domain: spot > 0, dampening in [0, 1].
public record DeriveScenario(double spot, VolMove vol, double dampening) {
  public DeriveScenario {
    Check.positive("spot", spot);
    Check.nonNegative("dampening", dampening);
    Check.atMost("dampening", dampening, 1);
  }

  String text() {
    return "spot x " + spot + ", vol " + vol.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
