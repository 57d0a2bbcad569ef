package org.ballast.runtime.staking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.quant.rates.ShareAccounting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StakingFileReaderTest {
  private static final double ROUNDING = 1e-15;
  private static final String TEXT =
      """
      as_of: 2026-02-05T12:00:00Z
      tokens:
        "lido:wstETH":
          staked: ETH
          redemption_rate: 1.25 ETH
          price: 1.24 ETH
          carry: {apr: 3.1 %/y, slashing_rate: 5 %/y, slashing_loss: 4.4 %}
          unbonding: {delay: 73d, funding: 4 %/y, yield: 1 %/y}
        "wallet:stETH": {staked: ETH, shares: rebasing, basis: -0.12 %}
      """;

  @Test
  void parse_bothAccountings_areUnderstood() {
    var file = StakingFileReader.parse("staking.yaml", TEXT);

    assertThat(file.asOf()).isEqualTo(Instant.parse("2026-02-05T12:00:00Z"));
    var wrapped = file.tokens().getFirst();
    assertThat(wrapped.rate().token().staked()).isEqualTo(Asset.ETH);
    assertThat(wrapped.shares()).isEqualTo(ShareAccounting.EXCHANGE_RATE);
    assertThat(wrapped.rate().redemptionRate()).isEqualTo(1.25);
    assertThat(wrapped.rate().basis()).isCloseTo(-0.008, within(ROUNDING));
    assertThat(wrapped.carry().orElseThrow().yield().periodsPerYear()).isEqualTo(82_125);
    assertThat(wrapped.carry().orElseThrow().slashLoss()).isEqualTo(0.044);
    assertThat(wrapped.unbonding().orElseThrow().unbondYears()).isEqualTo(0.2);
    assertThat(wrapped.unbonding().orElseThrow().slashIntensity()).isEqualTo(0.05);
    var rebasing = file.tokens().getLast();
    assertThat(rebasing.rate().redemptionRate()).isEqualTo(1);
    assertThat(rebasing.rate().basis()).isEqualTo(-0.0012);
    assertThat(rebasing.carry()).isEmpty();
    assertThat(rebasing.unbonding()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-05T12:00:00Z|now|staking.yaml:1: must be a time, e.g. 2026-02-05T12:00:00Z
          lido:wstETH|wstETH|:3: token must be venue:symbol, e.g. "lido:wstETH"
          staked: ETH, s|staked: 1 ETH, s|:9: must be the code of the coin that is staked, e.g. ETH
          1.25 ETH|1.25 BTC|:5: unit must be ETH, e.g. 1.2256 ETH: tokens.lido:wstETH.redemption
          1.25 ETH|0 ETH|:5: must be positive
          price: 1.24 ETH|price: 1.24 ETH\\n    basis: 1 %|:3: token must have exactly one of price
          , basis: -0.12 %||:9: token must have exactly one of price (in ETH) and basis (in %)
          rebasing|rebase|:9: must be rebasing or exchange-rate
          rebasing|exchange-rate|:9: key is missing, e.g. redemption_rate: 1.2256 ETH
          basis: -0.12 %|basis: -0.12 %, redemption_rate: 1 ETH|:9: a rebasing token redeems one
          basis: -0.12 %|basis: -100 %|:9: must be between -99.0 and 100.0 %
          basis: -0.12 %|base: 1 %|:9: unknown key, nearest valid key is basis
          , slashing_loss: 4.4 %||:7: key is missing, e.g. slashing_loss: 4.4 %
          slashing_loss: 4.4 %|slashing_loss: 104 %|:7: must be between 0.0 and 100.0 %
          73d, funding: 4 %/y|x, funding: 4 %/y|:8: must be a whole number of s, m, min, h or d
          basis: -0.12 %|basis: 0 %, unbonding: {delay: 1d}|:9: the value after unbonding needs
          """)
  void parse_whatIsWrong_isRefusedWithLineRuleAndField(String from, String to, String message) {
    assertThat(TEXT).contains(from);
    var wrong = TEXT.replace(from, to == null ? "" : to.replace("\\n", "\n"));

    assertThatThrownBy(() -> StakingFileReader.parse("staking.yaml", wrong))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("staking.yaml:");
  }
}
