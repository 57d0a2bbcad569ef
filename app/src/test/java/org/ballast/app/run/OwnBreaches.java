package org.ballast.app.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The times in which a limit was broken, told from one value after the other.
final class OwnBreaches {
  /// A breach; `until` is empty for one that lasts.
  record Breach(String limit, Instant from, Optional<Instant> until, double excessMax) {}

  private final TreeMap<String, Breach> open = new TreeMap<>();
  private final List<Breach> closed = new ArrayList<>();

  void observe(Instant at, Map<String, Double> values) {
    values.forEach((limit, value) -> {
      var excess = Math.abs(value) - Limits.HALF_WIDTHS.get(limit);
      var breach = Optional.ofNullable(open.get(limit));
      if (excess > 0) {
        var worst = Math.max(excess, breach.map(Breach::excessMax).orElse(0.0));
        var from = breach.map(Breach::from).orElse(at);
        open.put(limit, new Breach(limit, from, Optional.empty(), worst));
      } else if (breach.isPresent()) {
        open.remove(limit);
        closed.add(
            new Breach(limit, breach.get().from(), Optional.of(at), breach.get().excessMax()));
      }
    });
  }

  /// Those that ended, in the order in which they did, then those that last.
  List<Breach> all() {
    var all = new ArrayList<>(closed);
    all.addAll(open.values());
    return all;
  }
}
