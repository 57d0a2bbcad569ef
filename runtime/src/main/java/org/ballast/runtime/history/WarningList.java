package org.ballast.runtime.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/// What a person should know, each text once, with how often it came and when it came first.
final class WarningList {
  private record Count(Instant first, int times) {}

  private final LinkedHashMap<String, Count> counts = new LinkedHashMap<>();

  /// True for a text that is new.
  boolean add(Instant at, String text) {
    var before = counts.putIfAbsent(text, new Count(at, 1));
    if (before == null) {
      return true;
    }
    counts.put(text, new Count(before.first(), before.times() + 1));
    return false;
  }

  List<String> all() {
    return counts.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
  }

  private static String line(String text, Count count) {
    var times = count.times() == 1 ? "" : " (" + count.times() + " times)";
    return count.first() + " " + text + times;
  }
}
