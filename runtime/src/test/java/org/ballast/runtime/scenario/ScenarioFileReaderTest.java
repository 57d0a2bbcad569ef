package org.ballast.runtime.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.quant.stress.CoinShock;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.quant.stress.VolMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileReaderTest {
  @Test
  void read_allCoins_moveAlike() {
    var scenario = only("{spot: -40 %, vol: +60 %, skew: -10 pts, basis: -2 %}");

    assertThat(scenario.name()).isEqualTo("one");
    assertThat(scenario.everyCoin())
        .isEqualTo(new CoinShock(0.6, new VolMove.Times(1.6), -0.1, 0.98, 0));
    assertThat(scenario.coins()).isEmpty();
    assertThat(scenario.elapsed()).isZero();
  }

  @Test
  void read_singleCoins_winOverAll() {
    var scenario = only("{spot: {ETH: -30 %, all: -10 %}, vol: {ETH: +20 pts}, skew: 5 pts}");

    assertThat(scenario.everyCoin()).isEqualTo(new CoinShock(0.9, VolMove.NONE, 0.05, 1, 0));
    assertThat(scenario.coins())
        .containsOnlyKeys(Asset.ETH)
        .containsEntry(Asset.ETH, new CoinShock(0.7, new VolMove.Plus(0.2), 0.05, 1, 0));
  }

  @Test
  void read_funding_isPaidOverTheTime() {
    var scenario = only("{spot: 25 %, funding: 1 %/8h, over: 3d}");

    assertThat(scenario.elapsed()).isEqualTo(Duration.ofDays(3));
    assertThat(scenario.everyCoin().fundingAccrual()).isCloseTo(0.09, within(1e-15));
  }

  @Test
  void read_pegsAndFailures_areAsWritten() {
    var scenario =
        only(
            "{depeg: {USDC: -12 %, all: -1 %}, staked_basis: -8 %,"
                + " failures: {deribit: {recovery: 30 %}}}");

    assertThat(scenario.stablecoins()).containsEntry(Asset.USDC, 0.88);
    assertThat(scenario.stablecoinFactor()).isEqualTo(0.99);
    assertThat(scenario.stakedFactor()).isEqualTo(0.92);
    assertThat(scenario.recoveries()).containsEntry("deribit", 0.3);
  }

  @Test
  void read_several_keepTheirOrderAndLines() {
    var scenarios =
        ScenarioFileReader.parse("s", "scenarios:\n  b: {spot: 1 %}\n  a: {spot: 2 %}\n");

    assertThat(scenarios).extracting(entry -> entry.scenario().name()).containsExactly("b", "a");
    assertThat(scenarios).extracting(FileScenario::place).containsExactly("s:2", "s:3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {sopt: -1 %}| unknown key, nearest valid key is spot: scenarios.one.sopt="-1 %"
          {spot: -1}| must be a number with its unit %, e.g. -33 %: scenarios.one.spot="-1"
          {spot: NaN %}| number must be finite decimal digits
          {spot: -10 pts}| unit must be %, e.g. -33 %: scenarios.one.spot="-10 pts"
          {vol: 5}| must be relative, e.g. +50 %, or in vol points, e.g. +10 pts
          {vol: 5000 pts}| must be between -1000.0 and 1000.0 pts
          {skew: 5 %}| unit must be pts, e.g. +10 pts
          {funding: 1 %/8h}| funding is paid over time: say how long with over, e.g. over: 3d
          {funding: 1 %, over: 3d}| unit must be %/8h, e.g. 1 %/8h
          {spot: {B-C: 1 %}}| must name a coin by its code, or all, e.g. BTC
          {spot: {USDC: 1 %}}| a dollar does not move with coins: name it in depeg
          {depeg: {BTC: 1 %}}| must name a stablecoin, e.g. USDC: scenarios.one.depeg.BTC="1 %"
          {failures: {deribit: 40 %}}| must be a mapping of keys to values, e.g. {recovery: 40 %}
          {failures: {deribit: {recovery: 140 %}}}| must be between 0.0 and 100.0 %, e.g. 40 %
          {}| must be a mapping of keys to values, e.g. {spot: -33 %, vol: +50 %}
          -40 %| must be a mapping of keys to values, e.g. {spot: -33 %, vol: +50 %}
          """)
  void read_wrongScenario_isRefusedWithLineAndRule(String text, String said) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> only(text))
        .withMessageStartingWith("s:2: " + said);
  }

  @Test
  void read_wrongFile_isRefused() {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ScenarioFileReader.parse("s", "scenario: {a: {spot: 1 %}}"))
        .withMessageStartingWith("s:1: unknown key, nearest valid key is scenarios");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ScenarioFileReader.parse("s", "scenarios: {a: {spot: 1 %}, a: {}}"))
        .withMessageStartingWith("s:1: key must not be repeated: scenarios.a");
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> ScenarioFileReader.parse("s", ""))
        .withMessageStartingWith("s:1: file is empty; the smallest file of scenarios is");
  }

  private static NamedScenario only(String scenario) {
    return ScenarioFileReader.parse("s", "scenarios:\n  one: " + scenario + "\n")
        .getFirst()
        .scenario();
  }
}
