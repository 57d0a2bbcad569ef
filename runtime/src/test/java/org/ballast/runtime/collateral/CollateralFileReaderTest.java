package org.ballast.runtime.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.CollateralNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollateralFileReaderTest {
  private static final String FULL =
      """
      horizon: 365d
      notice: 5m
      assets: {USDC: {max_share: 70 %}}
      places:
        wallet: {holds: {USDC: 2000 USDC}, yield: {USDC: 4 %/y}}
        deribit/main: {takes: {BTC: 5 %}, hazard: 2 %/y, recovery: 40 %, max_share: 60 %}
      transfers:
        - {from: wallet, to: deribit/main, asset: USDC, limit: 500 USD, cost: 2 bp, delay: 45m}
        - {at: wallet, sell: USDC, buy: BTC, limit: none, cost: 5 bp, delay: 1m}
      scenarios:
        - {name: gap, spot: -25 %, vol: +40 %, notice: 1h, closed: [wallet], price: {USDC: -5 %}}
        - {name: bad day, probability: 10 %, penalty: 3 USD/USD, needs: {deribit/main: 7 USD}}
      """;

  @Test
  void parse_everyKey_isAsWritten() {
    var file = CollateralFileReader.parse("c", FULL);
    assertThat(file.notice()).isEqualTo(Duration.ofMinutes(5));
    assertThat(file.bookHeld()).containsExactly("deribit/main");
    var setup = file.setup();
    assertThat(setup.horizonYears()).isEqualTo(1);
    var account = setup.places().getLast();
    assertThat(account.lossPerYear()).isCloseTo(0.012, within(1e-15));
    assertThat(account.haircuts()).containsEntry(Asset.BTC, 0.05);
    var conversion = setup.transfers().getLast();
    assertThat(conversion.to()).isEqualTo(new CollateralNode("wallet", Asset.BTC));
    assertThat(conversion.limitUsd()).isInfinite();
    assertThat(conversion.costRate()).isCloseTo(5e-4, within(1e-18));
    var gap = setup.stresses().getFirst();
    assertThat(gap.spotFactor()).isEqualTo(0.75);
    assertThat(gap.volFactor()).isEqualTo(1.4);
    assertThat(gap.closedPlaces()).containsExactly("wallet");
    assertThat(gap.priceFactors()).containsEntry(Asset.USDC, 0.95);
    var bad = setup.stresses().getLast();
    assertThat(bad.notice()).isEqualTo(Duration.ofMinutes(5));
    assertThat(bad.penalty()).hasValue(3);
    assertThat(bad.needsUsd()).containsEntry("deribit/main", 7.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BTC: 5 %}| BTC: -5 %}| c:6: must be between 0.0 and 100.0 %
          2000 USDC| -1 USDC| c:5: what is held must not be negative
          2000 USDC| 2000 USD| c:5: unit must be USDC
          , recovery: 40 %| | c:6: key is missing, e.g. recovery: 40 %
          hazard: 2 %/y, | | c:6: a recovery needs a hazard
          to: deribit/main| to: deribit/man| c:8: unknown place, nearest is deribit/main
          asset: USDC| sell: USDC| c:8: a transfer has from, to and asset
          cost: 2 bp| cost: -2 bp| c:8: must be between 0 and 10000 bp
          spot: -25 %| spot: -100 %| c:11: must be between -99.0 and 1000.0 %
          closed: [wallet]| closed: [wall]| c:11: unknown place, nearest is wallet
          probability: 10 %, | | c:12: a penalty needs a probability
          name: bad day| name: gap| c:12: a name must not be given twice
          notice: 5m| notcie: 5m| c:2: unknown key, nearest valid key is notice
          """)
  void parse_wrongFile_isRefusedWithLineAndRule(String from, String to, String said) {
    var text = FULL.replace(from, Optional.ofNullable(to).orElse(""));
    assertThat(text).isNotEqualTo(FULL);
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> CollateralFileReader.parse("c", text))
        .withMessageStartingWith(said);
  }

  @Test
  void venueFigures_ofDeribitAndYaml_areRead() {
    var json =
        VenueFiguresReader.parse(
            "v",
            """
            {"result": {"summaries": [
              {"currency": "BTC", "equity": 2.5, "initial_margin": 1, "maintenance_margin": 0.8},
              {"currency": "ETH", "equity": 9, "initial_margin": 0, "maintenance_margin": 0}]}}
            """);
    assertThat(json)
        .contains(new VenueFigures(Optional.empty(), Asset.BTC, 2.5, 1, 0.8))
        .hasSize(2);
    var yaml =
        VenueFiguresReader.parse(
            "v",
            """
            - account: deribit/main
              currency: BTC
              equity: 2.5
              initial_margin: 1
              maintenance_margin: 0.8
            """);
    assertThat(yaml)
        .containsExactly(
            new VenueFigures(Optional.of(new Account("deribit", "main")), Asset.BTC, 2.5, 1, 0.8));
  }

  /// Deribit's equity has the options' value in it, which its standard margins hold already.
  @Test
  void venueFigures_withMarginBalance_takeIt() {
    assertThat(
            VenueFiguresReader.parse(
                "v",
                """
                {"result": {"currency": "BTC", "equity": 3.7, "margin_balance": 4,
                  "initial_margin": 1, "maintenance_margin": 0.8}}
                """))
        .containsExactly(new VenueFigures(Optional.empty(), Asset.BTC, 4, 1, 0.8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"result": {"currency": "BTC", "equity": "2"}}| v: account summary must have a number here
          {"error": {"code": 13009}}| v: answer must not be an error
          {"result": {"currency": "b tc", "equity": 2}}| v: must be an asset, e.g. BTC
          {"result": {"equity": 2}}| v: account summary must have a currency
          {"result": | v: JSON cannot be read
          - {currency: BTC, equity: x}| v:1: must be a number
          - {currency: BTC, equity: 1, initial_margin: 1}| v:1: key is missing
          - {currency: BTC, eqity: 1}| v:1: unknown key, nearest valid key is equity
          """)
  void venueFigures_wrong_areRefused(String text, String said) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> VenueFiguresReader.parse("v", text))
        .withMessageStartingWith(said);
  }
}
