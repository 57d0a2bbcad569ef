package org.ballast.backtest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class StudyFileReaderTest {
  static final List<String> PRESETS = StudyFileReader.PRESETS;

  private static final String STUDY =
      """
      study: mine
      coins: [BTC]
      books: [straddle]
      tenor: 28d
      recorded: {every: 7d, block: 7d}
      policies:
        none: []
        fixed-interval: [1h, 6h]
        whalley-wilmott: [100]
      resamples: 50
      seed: 3
      """;

  @Test
  void parse_wholeFile_isThePlan() {
    var plan = StudyFileReader.parse("study.yaml", STUDY);

    assertThat(plan.name()).isEqualTo("mine");
    assertThat(plan.tenor()).isEqualTo(Duration.ofDays(28));
    assertThat(plan.recorded()).isPresent();
    assertThat(plan.synthetic()).isEmpty();
    assertThat(plan.policies())
        .extracting(entry -> entry.label())
        .containsExactly("none", "fixed-interval 1h", "fixed-interval 6h", "whalley-wilmott 100");
  }

  @ParameterizedTest
  @FieldSource("PRESETS")
  void preset_ofEveryName_isAPlan(String preset) {
    var plan = StudyFileReader.preset(preset);

    assertThat(plan.policies()).hasSizeGreaterThan(5);
    assertThat(plan.policies()).extracting(entry -> entry.label()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fixed-interval: [1h, 6h]|fixed-intervall: [1h]|study.yaml:8|nearest is fixed-interval",
        "fixed-interval: [1h, 6h]|fixed-interval: [0h]|study.yaml:8|duration must be positive",
        "whalley-wilmott: [100]|whalley-wilmott: [-1]|study.yaml:9|positive risk aversion",
        "none: []|none: [1]|study.yaml:7|none has no settings",
        "books: [straddle]|books: [stradle]|study.yaml:3|nearest is straddle",
        "seed: 3|seed: 3.5|study.yaml:11|whole number",
        "resamples: 50|resamples: 0|study.yaml:10|from 1 to",
        "every: 7d|evry: 7d|study.yaml:5|unknown key",
        "block: 7d|block: 7h|study.yaml:5|at least 1d",
        "seed: 3|sead: 3|study.yaml:11|nearest valid key is seed",
      })
  void parse_fault_isNamedByItsLine(String line, String broken, String place, String rule) {
    assertThatThrownBy(() -> StudyFileReader.parse("study.yaml", STUDY.replace(line, broken)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(rule);
  }

  @Test
  void parse_policyTwice_isRefused() {
    var twice = STUDY.replace("[1h, 6h]", "[1h, 1h]");

    assertThatThrownBy(() -> StudyFileReader.parse("study.yaml", twice))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("listed twice");
  }
}
