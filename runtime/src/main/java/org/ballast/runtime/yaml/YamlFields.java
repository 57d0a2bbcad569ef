package org.ballast.runtime.yaml;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.NearestName;

/// The fields of one mapping, in the file's order; `parent` is the mapping itself.
public record YamlFields(YamlField parent, List<YamlField> all) {
  public YamlFields {
    all = List.copyOf(all);
  }

  public Optional<YamlField> find(String key) {
    return all.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  public YamlField require(String key, String example) {
    return find(key).orElseThrow(() -> parent.missing(key, example));
  }

  /// Refuses the first key that is not `known`. A valid key that is `unhonoured` by this version is
  /// refused by its name, so that nobody relies on what is not done.
  public void requireKnown(List<String> known, List<String> unhonoured) {
    for (var field : all) {
      if (unhonoured.contains(field.key())) {
        throw field.refused("this version cannot honour " + field.key() + ": remove it");
      }
      if (!known.contains(field.key())) {
        throw field.refused("unknown key, nearest valid key is " + nearest(field.key(), known));
      }
    }
  }

  public static String nearest(String typed, List<String> known) {
    return String.join(", ", NearestName.of(YamlField.printable(typed), known, 1));
  }
}
