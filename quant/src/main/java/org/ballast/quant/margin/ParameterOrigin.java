package org.ballast.quant.margin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Where a rule's parameters come from and how long they may be relied on. Units: `ageDaysMax` in
/// days. `file` is the name to say in warnings; `unconfirmed` says which parameters no source of
/// the venue's own stands for.
public record ParameterOrigin(
    String file, LocalDate asOf, int ageDaysMax, List<String> unconfirmed) {
  public ParameterOrigin {
    unconfirmed = List.copyOf(unconfirmed);
    if (!(ageDaysMax > 0)) {
      throw new IllegalArgumentException("ageDaysMax must be positive: ageDaysMax=" + ageDaysMax);
    }
  }

  /// With every parameter confirmed by a source of the venue's own.
  public ParameterOrigin(String file, LocalDate asOf, int ageDaysMax) {
    this(file, asOf, ageDaysMax, List.of());
  }

  /// What is unconfirmed of a rule and of its parameters.
  List<String> caveats(List<String> ofRule) {
    return Stream.concat(
            ofRule.stream(), unconfirmed.stream().map(text -> "unconfirmed parameters: " + text))
        .toList();
  }

  /// A warning where the parameters are further from the market than they may be, either way.
  List<String> warnings(Instant marketAsOf) {
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
