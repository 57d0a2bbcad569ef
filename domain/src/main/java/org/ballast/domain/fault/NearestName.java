package org.ballast.domain.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Known names closest to a mistyped one, by Levenshtein distance without regard to case.
public final class NearestName {
  private NearestName() {}

  /// At most `countMax` of `known`, closest first; equal distances in alphabetical order.
  public static List<String> of(String typed, Collection<String> known, int countMax) {
    return known.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String name) -> distance(typed, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(countMax)
        .toList();
  }

  /// Fewest insertions, deletions and substitutions that turn one text into the other.
  static int distance(String left, String right) {
    var previous = new int[right.length() + 1];
    for (var j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= left.length(); i++) {
      var current = new int[right.length() + 1];
      current[0] = i;
      for (var j = 1; j <= right.length(); j++) {
        var substitution =
            previous[j - 1] + (equal(left.charAt(i - 1), right.charAt(j - 1)) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }

  private static boolean equal(char left, char right) {
    return Character.toLowerCase(left) == Character.toLowerCase(right);
  }
}
