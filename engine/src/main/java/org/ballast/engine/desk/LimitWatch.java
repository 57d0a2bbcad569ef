package org.ballast.engine.desk;

import java.util.List;
import org.ballast.engine.event.Notice;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.hedging.plan.GreekBand;

/// Tells when a Greek leaves its band and when it is back.
final class LimitWatch {
  private final List<GreekBand> bands;
  private final boolean[] isBroken;
  private final double[] excessMax;

  LimitWatch(List<GreekBand> bands) {
    this.bands = bands;
    this.isBroken = new boolean[bands.size()];
    this.excessMax = new double[bands.size()];
  }

  void observe(double[] values, String cause, Outbox out) {
    for (var i = 0; i < values.length; i++) {
      var excess = bands.get(i).excess(values[i]);
      if (excess > 0) {
        excessMax[i] = Math.max(excessMax[i], excess);
        if (!isBroken[i]) {
          out.publish(broken(bands.get(i), values[i], cause));
        }
      } else if (isBroken[i]) {
        out.publish(held(bands.get(i), values[i], excessMax[i]));
        excessMax[i] = 0;
      }
      isBroken[i] = excess > 0;
    }
  }

  void write(WireWriter out) {
    for (var i = 0; i < isBroken.length; i++) {
      out.writeFlag(isBroken[i]);
      out.writeDouble(excessMax[i]);
    }
  }

  void read(WireReader in) {
    for (var i = 0; i < isBroken.length; i++) {
      isBroken[i] = in.readFlag();
      excessMax[i] = in.readDouble();
    }
  }

  private static Notice broken(GreekBand band, double value, String cause) {
    var bound = value > band.upper() ? band.upper() : band.lower();
    return new Notice.LimitBroken(band.name(), value, bound, unit(band), cause);
  }

  private static Notice held(GreekBand band, double value, double excessMax) {
    return new Notice.LimitHeld(band.name(), value, excessMax, unit(band));
  }

  private static String unit(GreekBand band) {
    return band.greek().unit(band.underlying());
  }
}
