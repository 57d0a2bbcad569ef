package org.ballast.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.HazardCurve.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureFileReaderTest {
  private static final double ROUNDING = 1e-15;
  private static final String TEXT =
      """
      as_of: 2026-02-05
      horizon: 73d
      sources:
        deribit: {venue: deribit, hazard: 2 %/y, recovery: 40 %}
        lido: {contract: [lido, "wallet:stETH"], hazard: {cover_premium: 1.2 %/y}, recovery: 20 %}
        usdc: {stablecoin: USDC, hazard: {discount: 0.1 %, over: 73d}, recovery: 90 %, max: 3 %/y}
        other:
          bridge: bridge
          hazard:
            - {rate: 4 %/y, until: 73d}
            - {rate: 2 %/y}
          recovery: 0 %
      """;

  @Test
  void parse_everyForm_isUnderstood() {
    var file = FailureFileReader.parse("failure.yaml", TEXT);

    assertThat(file.model().asOf()).isEqualTo(LocalDate.of(2026, 2, 5));
    assertThat(file.model().horizonYears()).isEqualTo(0.2);
    assertThat(file.model().sources())
        .extracting(FailureSource::kind)
        .containsExactly(
            FailureKind.VENUE, FailureKind.CONTRACT, FailureKind.STABLECOIN, FailureKind.BRIDGE);
    var sources = file.model().sources();
    assertThat(sources.getFirst().terms().recovery()).isEqualTo(0.4);
    assertThat(sources.getFirst().terms().hazard().at(0)).isEqualTo(0.02);
    assertThat(sources.get(1).subjects()).containsExactly("lido", "wallet:stETH");
    assertThat(sources.get(1).terms().hazard().at(0)).isCloseTo(0.015, within(ROUNDING));
    assertThat(sources.getLast().terms().hazard().steps())
        .isEqualTo(List.of(new Step(0, 0.04), new Step(0.2, 0.02)));
  }

  @Test
  void parse_aBoundThatHolds_isNoted() {
    var file = FailureFileReader.parse("failure.yaml", TEXT);

    assertThat(file.model().sources().get(2).terms().hazard().at(0)).isEqualTo(0.03);
    assertThat(file.notes())
        .containsExactly("usdc: implied hazard 5.00 %/y held at its bound 3.00 %/y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-05|yesterday|failure.yaml:1: must be a date, e.g. 2026-02-05: as_of="yesterday"
          horizon: 73d|horizon: 0d|failure.yaml:2: duration must be positive: horizon="0d"
          as_of: 2026-02-05|x: 1|failure.yaml:1: unknown key, nearest valid key is as_of: x="1"
          2 %/y, rec|-2 %/y, rec|:4: must be between 0.0 and 1000.0 %/y, e.g. 2 %/y
          2 %/y, rec|2 %, rec|:4: unit must be %/y, e.g. 2 %/y: sources.deribit.hazard="2 %"
          2 %/y, rec|NaN %/y, rec|:4: number must be finite decimal digits
          recovery: 40 %|recovery: 140 %|:4: must be between 0.0 and 100.0 %, e.g. 40 %
          , recovery: 40 %||:4: key is missing, e.g. recovery: 40 %: sources.deribit.recovery=""
          {venue: deribit|{venue: deribit, oracle: x|:4: source must say what it covers by exactly
          {venue: deribit|{venues: deribit|:4: unknown key, nearest valid key is venue
          hazard: 2 %/y,|hazard: 2 %/y, min: 1 %/y,|:4: bounds are for hazards implied by a price
          {cover_premium: 1.2 %/y}|{over: 3d}|:5: must be exactly one of cover_premium, basis or
          {cover_premium: 1.2 %/y}|{cover_premium: 1 %/y, over: 3d}|:5: a cover premium is per year
          , over: 73d||:6: key is missing, e.g. over: 30d
          max: 3 %/y|max: 3 %/y, min: 4 %/y|:6: must be at most max
          recovery: 90 %|recovery: 100 %|:6: a hazard cannot be implied where recovery is 100 %
          {rate: 2 %/y}|{rate: 2 %/y, until: 9d}|:11: the last step must have no until: it lasts
          {rate: 4 %/y, until: 73d}|{rate: 4 %/y}|:10: key is missing, e.g. until: 180d
          """)
  void parse_whatIsWrong_isRefusedWithLineRuleAndField(String from, String to, String message) {
    assertThat(TEXT).contains(from);
    var wrong = TEXT.replace(from, to == null ? "" : to);

    assertThatThrownBy(() -> FailureFileReader.parse("failure.yaml", wrong))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("failure.yaml:");
  }

  @Test
  void parse_withoutSources_saysTheSmallest() {
    assertThatThrownBy(
            () -> FailureFileReader.parse("failure.yaml", "as_of: 2026-02-05\nhorizon: 1d\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("key is missing")
        .hasMessageContaining("sources");
  }
}
