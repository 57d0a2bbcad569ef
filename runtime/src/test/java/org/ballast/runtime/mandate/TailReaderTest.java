package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.quant.stress.CoinShock;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.VolMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailReaderTest {
  private static final String TAIL =
      """
      tail:
        - {measure: expected-shortfall, confidence: 0.99, horizon: 1d, limit: 250000 USD}
        - {scenario: {spot: -33 %, vol: +50 %}, limit: 400000 USD}
      """;
  private static final String SMALLEST = MandateReaderTest.SMALLEST;

  @Test
  void read_bothKinds_areAsWritten() {
    var shock = CoinShock.NONE.withSpot(0.67).withVol(new VolMove.Times(1.5));

    assertThat(MandateReader.parse("m", TAIL + SMALLEST).tail())
        .isEqualTo(
            List.of(
                new TailLimit.ExpectedShortfall(0.99, Duration.ofDays(1), usd(250_000)),
                new TailLimit.ScenarioLoss(
                    NamedScenario.of("spot -33 %, vol +50 %", shock), usd(400_000))));
    assertThat(MandateReader.parse("m", SMALLEST).tail()).isEmpty();
  }

  @Test
  void describe_tail_isInWords() {
    var lines = MandateReader.describe("m", TAIL + SMALLEST).lines();

    assertThat(lines)
        .anyMatch(line -> line.matches("tail +250000 USD, expected shortfall 99 % over 24h"))
        .anyMatch(line -> line.matches("tail +400000 USD, loss in spot -33 %, vol \\+50 %"));
    assertThat(MandateReader.describe("m", SMALLEST).lines())
        .anyMatch(line -> line.matches("tail +unlimited, losses"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expected-shortfall| var| 2: must be expected-shortfall| [0].measure="var"
          0.99| 99 %| 2: must be a number between 0.5 and 0.9999| [0].confidence="99 %"
          0.99| 1| 2: must be a number between 0.5 and 0.9999| [0].confidence="1"
          0.99| NaN| 2: must be a number between 0.5 and 0.9999| [0].confidence="NaN"
          1d| 90m| 2: must be whole hours, at most 30d| [0].horizon="90m"
          1d| 31d| 2: must be whole hours, at most 30d| [0].horizon="31d"
          1d| 0d| 2: duration must be positive| [0].horizon="0d"
          250000 USD| 250000| 2: must be a number with its unit USD| [0].limit="250000"
          250000 USD| -1 USD| 2: limit must be positive| [0].limit="-1 USD"
          250000 USD| none| 2: a limit that is none limits nothing: remove it| [0].limit="none"
          horizon| horizont| 2: unknown key, nearest valid key is horizon| [0].horizont="1d"
          spot| spto| 3: unknown key, nearest valid key is spot| [1].scenario.spto="-33 %"
          -33 %| -0.33| 3: must be a number with its unit %| [1].scenario.spot="-0.33"
          -33 %| -100 %| 3: must be between -99.0 and 1000.0 %| [1].scenario.spot="-100 %"
          +50 %| +50| 3: must be relative, e.g. +50 %, or in vol points| [1].scenario.vol="+50"
          """)
  void read_wrongTail_isRefusedWithLineAndRule(String from, String to, String said, String field) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> MandateReader.parse("m", TAIL.replace(from, to) + SMALLEST))
        .withMessageStartingWith("m:" + said)
        .withMessageEndingWith("tail" + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []| m:1: must be a list with at least one entry
          [{limit: 5 USD}]| m:1: must have exactly one of measure or scenario
          [{mesure: x, limit: 5 USD}]| m:1: unknown key, nearest valid key is measure
          [{scenario: {spot: -33 %}}]| m:1: key is missing, e.g. limit: 250000 USD: tail[0].limit
          [{scenario: {spot: -3 %}, limit: 5 USD, horizon: 1d}]| m:1: unknown key
          [{measure: expected-shortfall, limit: 5 USD}]| m:1: key is missing, e.g. confidence: 0.99
          """)
  void read_incompleteTail_isRefused(String tail, String said) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> MandateReader.parse("m", "tail: " + tail + "\n" + SMALLEST))
        .withMessageStartingWith(said);
  }

  private static Money usd(long amount) {
    return new Money(Decimal.of(amount), Asset.USD);
  }
}
