package org.ballast.engine.gate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.order.OrderIntent;

/// A package as it stands before one of its legs: the legs after that one, how far from target, in
/// half-widths by limit name, its prefixes may lead, and R when its first leg was yet to leave.
public record WholePackage(
    List<OrderIntent> rest, SortedMap<String, Double> interimLimits, double riskAtStart) {
  public WholePackage {
    rest = List.copyOf(rest);
    interimLimits = Collections.unmodifiableSortedMap(new TreeMap<>(interimLimits));
  }
}
