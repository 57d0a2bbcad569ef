package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.fault.BadInputException;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.mandate.MarginStress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginReaderTest {
  private static final String SMALLEST = MandateReaderTest.SMALLEST;
  private static final String MARGIN =
      """
      margin:
        use: 60 %
        survive: {spot: 25 %, vol: 40 %}
      """;

  @Test
  void read_both_areFractions() {
    assertThat(MandateReader.parse("m", MARGIN + SMALLEST).margin())
        .isEqualTo(
            new MarginLimits(OptionalDouble.of(0.6), Optional.of(new MarginStress(0.25, 0.4))));
  }

  @Test
  void read_eitherAlone_leavesTheOtherUnlimited() {
    var use = MandateReader.parse("m", "margin: {use: 100 %}\n" + SMALLEST).margin();
    assertThat(use).isEqualTo(new MarginLimits(OptionalDouble.of(1), Optional.empty()));
    var survive = MandateReader.parse("m", "margin: {survive: {spot: 30 %}}\n" + SMALLEST).margin();
    assertThat(survive.survive()).contains(new MarginStress(0.3, 0));
    assertThat(MandateReader.parse("m", SMALLEST).margin().isNone()).isTrue();
  }

  @Test
  void describe_margin_isInWords() {
    assertThat(MandateReader.describe("m", MARGIN + SMALLEST).lines())
        .anyMatch(
            line -> line.matches("margin.use +60 %, initial margin over equity, every account"))
        .anyMatch(line ->
            line.matches(
                "margin.survive +spot \\+-25 %, vol \\+-40 %, no account liquidated in any"
                    + " corner"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          60 %| 60| m:2: must be a number with its unit %, e.g. 60 %: margin.use="60"
          60 %| 0.6| m:2: must be a number with its unit %, e.g. 60 %: margin.use="0.6"
          60 %| 0 %| m:2: must be between 0.01 and 100.0 %, e.g. 60 %: margin.use="0 %"
          60 %| -5 %| m:2: must be between 0.01 and 100.0 %, e.g. 60 %: margin.use="-5 %"
          60 %| 120 %| m:2: must be between 0.01 and 100.0 %, e.g. 60 %: margin.use="120 %"
          use| used| m:2: unknown key, nearest valid key is use: margin.used="60 %"
          spot: 25 %| spot: 100 %| m:3: must be between 0.01 and 99.0 %, e.g. 25 %
          spot: 25 %| spto: 25 %| m:3: unknown key, nearest valid key is spot
          spot: 25 %, vol| vol| m:3: key is missing, e.g. spot: 25 %: margin.survive.spot=""
          vol: 40 %| vol: NaN %| m:3: number must be finite decimal digits
          """)
  void read_wrongMargin_isRefusedWithLineAndRule(String from, String to, String said) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> MandateReader.parse("m", MARGIN.replace(from, to) + SMALLEST))
        .withMessageStartingWith(said);
  }
}
