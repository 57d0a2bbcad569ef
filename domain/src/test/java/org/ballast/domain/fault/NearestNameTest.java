package org.ballast.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "flaw, lawn, 2",
    "'', abc, 3",
    "abc, '', 3",
    "delta, DELTA, 0",
    "gama, gamma, 1",
  })
  void distance_isLevenshteinWithoutCase(String left, String right, int distance) {
    assertThat(NearestName.distance(left, right)).isEqualTo(distance);
    assertThat(NearestName.distance(right, left)).isEqualTo(distance);
  }

  @Test
  void of_equallyCloseNames_areInAlphabeticalOrder() {
    var known = List.of("vega", "gammb", "gamma", "delta", "gamma");

    assertThat(NearestName.of("gamme", known, 3)).containsExactly("gamma", "gammb", "delta");
  }

  @Test
  void of_noKnownNames_isEmpty() {
    assertThat(NearestName.of("delta", List.of(), 2)).isEmpty();
  }
}
