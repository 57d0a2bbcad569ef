package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapsRefusalTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max_position: {DOGE: 1 DOGE} | must name one of this mandate's underlyings, nearest is"
            + " BTC",
        "max_position: {BTC: 1 ETH} | unit must be BTC",
        "max_turnover: 5 USD | unit must be USD/day, e.g. 5000 USD/day",
        "max_venue: {derbit: 5 USD} | must name a venue of trade.instruments, nearest is deribit",
        "max_venue: {deribit: 0 USD} | limit must be positive: zero cannot be met",
        "max_size_share: 150 % | must be between 0.0 and 100.0 %",
        "max_size_share: 0.5 | must be a number with its unit %"
      })
  void parse_wrongCap_isRefusedByRuleAndField(String cap, String rule) {
    var text = MandateReaderTest.SMALLEST.replace("trade: {", "trade: {" + cap + ", ");

    assertThatThrownBy(() -> MandateReader.parse("m.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(rule)
        .hasMessageContaining("trade." + cap.substring(0, cap.indexOf(':')));
  }
}
