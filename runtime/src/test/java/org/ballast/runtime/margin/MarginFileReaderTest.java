package org.ballast.runtime.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.domain.value.Price;
import org.ballast.quant.margin.BybitInverseModel;
import org.ballast.quant.margin.DeribitStandardModel;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.MarginState;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.deribit.DeribitStandardTerms;
import org.ballast.quant.margin.deribit.FutureRate;
import org.ballast.quant.margin.deribit.OptionRate;
import org.ballast.quant.margin.tier.MarginTier;
import org.ballast.quant.margin.tier.MarginTiers;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginFileReaderTest {
  private static final String STANDARD =
      """
      rule: deribit-standard
      as_of: 2026-11-22
      max_age: 30d
      unconfirmed: [option margins]
      accounts:
        BTC:
          BTC:
            future: {initial: 0.02, maintenance: 0.01, slope: 0.00005}
            option: {initial: 0.15, initial_min: 0.1, maintenance: 0.075}
      """;

  @TempDir private Path folder;

  @Test
  void parse_ofARule_isUnderstood() {
    var origin =
        new ParameterOrigin("m.yaml", LocalDate.of(2026, 11, 22), 30, List.of("option margins"));
    var terms =
        new DeribitStandardTerms(
            new FutureRate(0.02, 0.01, 0.00005), new OptionRate(0.15, 0.1, 0.075));

    assertThat(MarginFileReader.parse("m.yaml", STANDARD))
        .isEqualTo(List.of(new DeribitStandardModel(Asset.BTC, Map.of(Asset.BTC, terms), origin)));
  }

  @Test
  void parse_ofTheSmallestFile_isUnderstood() {
    var tiers = MarginTiers.of(List.of(new MarginTier(0, 0.005, 0.01)));
    var origin = new ParameterOrigin("m.yaml", LocalDate.of(2026, 11, 22), 90);

    assertThat(MarginFileReader.parse("m.yaml", MarginFileReader.SMALLEST))
        .isEqualTo(List.of(new BybitInverseModel(Asset.BTC, tiers, 0.00055, origin)));
  }

  @Test
  void shipped_ofEveryRule_hasItsModels() {
    assertThat(MarginFileReader.shipped())
        .extracting(MarginModel::name)
        .containsExactly(
            "aave-v3 USD",
            "binance-cross USDT",
            "bybit-inverse BTC",
            "deribit-portfolio BTC",
            "deribit-portfolio ETH",
            "deribit-standard BTC",
            "deribit-standard ETH",
            "deribit-standard USDC",
            "derive-portfolio BTC",
            "derive-portfolio ETH",
            "derive-standard USDC",
            "hyperliquid-cross USDC");
  }

  @Test
  void shipped_ofEveryRule_judgesAnAccount() {
    var observed = Instant.parse("2026-11-22T00:00:00Z");
    var index =
        Stream.of("BTC", "ETH", "USDC", "USDT")
            .map(code -> new IndexPrice(new Asset(code), Price.parse("2", Asset.USD), observed))
            .toList();
    var market = MarketSnapshot.of(observed, "test", index, List.of(), List.of());
    for (var model : MarginFileReader.shipped()) {
      var held = model.currency().equals(Asset.USD) ? Asset.USDC : model.currency();
      var owner = Account.parse("test/main");
      var cash = new CashBalance(owner, new Money(Decimal.of(7), held));
      var account = new MarginAccount(owner, List.of(), List.of(cash));
      var state = model.margin(account, market, VolSource.MARK);
      assertThat(state.equity()).as(model.name()).isPositive();
      assertThat(state.maintenanceMargin()).as(model.name()).isZero();
      assertThat(state.warnings()).as(model.name()).isEmpty();
      assertThat(state.caveats()).as(model.name()).contains(MarginState.ESTIMATE);
    }
  }

  @Test
  void withOverrides_ofOneModel_replacesItAlone() throws IOException {
    var file = Files.writeString(folder.resolve("mine.yaml"), STANDARD);
    var mine = MarginFileReader.read(file);
    var models = MarginFileReader.withOverrides(MarginFileReader.shipped(), mine);

    assertThat(models).hasSameSizeAs(MarginFileReader.shipped()).containsAll(mine);
    assertThat(models).extracting(MarginModel::name).doesNotHaveDuplicates();
    assertThat(models).filteredOn(model -> model.name().equals("deribit-standard BTC")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule: deribit-standard | rule: deribit-standart | m.yaml:1 | nearest is deribit-standard",
        "as_of: 2026-11-22 | as_of: soon | m.yaml:2 | must be a date",
        "max_age: 30d | max_age: 0d | m.yaml:3 | duration must be positive",
        "max_age: 30d | max_age: 1h | m.yaml:3 | must be whole days",
        "max_age: 30d | max_age: 36h | m.yaml:3 | must be whole days",
        "max_age: 30d | max_age: 99999d | m.yaml:3 | must be at most 3650d",
        "max_age: 30d | max_ages: 30d | m.yaml:3 | unknown key, nearest valid key is max_age",
        "slope: 0.00005 | slope: steep | m.yaml:8 | must be finite decimal digits",
        "slope: 0.00005 | slope: -1 | m.yaml:8 | slopePerCoin must be non-negative",
        "slope: 0.00005 | slop: 1 | m.yaml:8 | unknown key, nearest valid key is slope",
        "', slope: 0.00005' | '' | m.yaml:8 | key is missing",
        "maintenance: 0.01 | maintenance: 0.03 | m.yaml:8 | maintenanceBase must be at most 0.02",
        "initial_min: 0.1 | initial_min: 0.2 | m.yaml:9 | initialMin must be at most 0.15",
      })
  void parse_ofAWrongLine_isRefusedByPlace(String right, String wrong, String place, String rule) {
    var text = STANDARD.replace(right, wrong);

    assertThat(text).isNotEqualTo(STANDARD);
    assertThatThrownBy(() -> MarginFileReader.parse("m.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(place)
        .hasMessageContaining(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aave-v3 | {} | must be a mapping of keys to values",
        "aave-v3 | {BTC: {}} | the account of this rule must be USD",
        "aave-v3 | {USD: {WETH: {decimals: 18, loan_to_value: 9000, threshold: 8300, bonus: 10500,"
            + " protocol_fee: 1000}}} | loanToValue must be in 0 to 8300 bp",
        "aave-v3 | {USD: {WETH: {decimals: 1.5, loan_to_value: 8000, threshold: 8300, bonus: 10500,"
            + " protocol_fee: 1000}}} | must be a whole number",
        "binance-cross | {USDT: {BTC: [{from: 5, maintenance: 0.1, initial: 0.1}]}} | must start at"
            + " 0",
        "hyperliquid-cross | {USDC: {BTC: [{from: 0, leverage: 20}, {from: 9, leverage: 40}]}} |"
            + " maintenanceRate must be at most",
        "hyperliquid-cross | {USDC: {BTC: [{from: 0, leverage: 0}]}} | leverage must be positive",
        "bybit-inverse | {BTC: {taker_fee: 1, tiers: [{from: 0, maintenance: 0, initial: 0}]}} |"
            + " takerFee must be below 1",
      })
  void parse_ofAnImpossibleRule_isRefused(String rule, String accounts, String reason) {
    var text = "rule: " + rule + "\nas_of: 2026-11-22\nmax_age: 90d\naccounts: " + accounts + "\n";

    assertThatThrownBy(() -> MarginFileReader.parse("m.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("m.yaml:4")
        .hasMessageContaining(reason);
  }
}
