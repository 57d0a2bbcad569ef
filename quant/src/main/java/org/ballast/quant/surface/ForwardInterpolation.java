package org.ballast.quant.surface;

import java.time.Instant;
import java.util.NavigableMap;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// A forward between listed futures: ln(F/index) is linear in time between them, from 0 at once,
/// and its rate is flat beyond the last.
final class ForwardInterpolation {
  private ForwardInterpolation() {}

  static double between(
      double index, Instant asOf, NavigableMap<Expiry, Double> futures, Expiry expiry) {
    var before = futures.floorEntry(expiry);
    var after = futures.ceilingEntry(expiry);
    var years = expiry.yearsFrom(asOf);
    var fromYears = before == null ? 0 : before.getKey().yearsFrom(asOf);
    var fromLog = before == null ? 0 : Log.log(before.getValue() / index);
    if (after == null) {
      var rate = fromYears > 0 ? fromLog / fromYears : 0;
      return index * Exp.exp(rate * years);
    }
    var toYears = after.getKey().yearsFrom(asOf);
    var toLog = Log.log(after.getValue() / index);
    var share = toYears > fromYears ? (years - fromYears) / (toYears - fromYears) : 0;
    return index * Exp.exp(fromLog + share * (toLog - fromLog));
  }
}
