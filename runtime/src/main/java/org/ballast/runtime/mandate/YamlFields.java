package org.ballast.runtime.mandate;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.NearestName;

/// The fields of one mapping, in the file's order; `parent` is the mapping itself.
record YamlFields(YamlField parent, List<YamlField> all) {
  YamlFields {
    all = List.copyOf(all);
  }

  Optional<YamlField> find(String key) {
    return all.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  YamlField require(String key, String example) {
    return find(key).orElseThrow(() -> parent.missing(key, example));
  }

  /// Refuses the first key that is not `known`. A key that is valid in a mandate but `unhonoured`
  /// by this version is refused by its name, so that nobody relies on a limit that is not enforced.
  void requireKnown(List<String> known, List<String> unhonoured) {
    for (var field : all) {
      if (unhonoured.contains(field.key())) {
        throw field.refused("this version cannot honour " + field.key() + ": remove it");
      }
      if (!known.contains(field.key())) {
        throw field.refused("unknown key, nearest valid key is " + nearest(field.key(), known));
      }
    }
  }

  static String nearest(String typed, List<String> known) {
    return String.join(", ", NearestName.of(YamlField.printable(typed), known, 1));
  }
}
