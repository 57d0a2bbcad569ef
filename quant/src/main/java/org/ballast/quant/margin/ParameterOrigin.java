package org.ballast.quant.margin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Where a rule's parameters come from and how long they may be relied on. Units: `ageDaysMax` in
/// days. `file` is the name to say in warnings.
public record ParameterOrigin(String file, LocalDate asOf, int ageDaysMax) {
  public ParameterOrigin {
    if (!(ageDaysMax > 0)) {
      throw new IllegalArgumentException("ageDaysMax must be positive: ageDaysMax=" + ageDaysMax);
    }
  }

  /// A warning where the parameters are further from the market than they may be, either way.
  public List<String> warnings(Instant marketAsOf) {
    var date = LocalDate.ofInstant(marketAsOf, ZoneOffset.UTC);
    var days = ChronoUnit.DAYS.between(asOf, date);
    return Math.abs(days) <= ageDaysMax
        ? List.of()
        : List.of(
            file
                + ": margin parameters are as of "
                + asOf
                + ", "
                + Math.abs(days)
                + (days > 0 ? " days before" : " days after")
                + " the market: at most "
                + ageDaysMax
                + " are allowed");
  }
}
