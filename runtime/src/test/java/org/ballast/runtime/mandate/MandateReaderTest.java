package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.TriggerRule;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.delta.DeltaModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateReaderTest {
  private static final long SEED = 20260302;
  private static final int MANDATES = 500;
  private static final int MUTILATIONS = 3_000;

  static final String SMALLEST =
      """
      underlyings: {BTC: {delta: 0.5 BTC}}
      trade: {instruments: ["deribit:BTC-PERPETUAL"]}
      """;

  /// The full example of docs/formats.md without the keys that this version refuses.
  static final String FULL =
      """
      numeraire: USD
      target: usd-neutral            # usd-neutral: equity + delta = 0
      delta_model: sticky-delta
      underlyings:
        BTC: {delta: 0.5 BTC, gamma: 0.25 BTC, vega: 8000 USD, theta: none}     # half-widths
        ETH: {delta: 5 ETH}
      trade:
        instruments: ["deribit:BTC-PERPETUAL", "deribit:BTC-*-*-*", "hyperliquid:BTC"]
        max_cost: 5000 USD/day
        max_order: 250000 USD        # one order, underlying notional
        max_trade: {BTC: 25 BTC, ETH: 250 ETH}   # one instrument, one plan
        min_time_to_expiry: 24h
        max_rate: 10/min
        max_position: {BTC: 100 BTC}             # one instrument after a plan
        max_turnover: 2000000 USD/day
        max_venue: {deribit: 5000000 USD}
        max_size_share: 50 %
      triggers:
        - any: [band-breach, {realised-vol: {window: 1h, above: 90 %}}, {age: 6h}]
      """;

  @TempDir private Path folder;

  @Test
  void parse_smallestMandate_hasDefaults() {
    var described = MandateReader.describe("mandate.yaml", SMALLEST);

    assertThat(described.mandate())
        .isEqualTo(
            new Mandate(
                Asset.USD,
                new HedgeTarget.CoinNeutral(),
                List.of(limits(Asset.BTC, "0.5", "", "", "")),
                new TradeRules(
                    List.of(InstrumentPattern.parse("deribit:BTC-PERPETUAL")),
                    Optional.empty(),
                    Optional.empty(),
                    new TreeMap<>(),
                    Duration.ofHours(24))));
    assertThat(described.defaults())
        .containsExactly(
            "delta_model", "numeraire", "target", "trade.min_time_to_expiry", "triggers");
  }

  @Test
  void parse_fullExample_hasEachValue() {
    var described = MandateReader.describe("mandate.yaml", FULL);
    var maxTrade = new TreeMap<Asset, Decimal>();
    maxTrade.put(Asset.BTC, Decimal.of(25));
    maxTrade.put(Asset.ETH, Decimal.of(250));

    assertThat(described.mandate())
        .isEqualTo(
            new Mandate(
                Asset.USD,
                new HedgeTarget.UsdNeutral(),
                List.of(
                    limits(Asset.BTC, "0.5", "0.25", "8000", ""),
                    limits(Asset.ETH, "5", "", "", "")),
                new TradeRules(
                    List.of(
                        InstrumentPattern.parse("deribit:BTC-PERPETUAL"),
                        InstrumentPattern.parse("deribit:BTC-*-*-*"),
                        InstrumentPattern.parse("hyperliquid:BTC")),
                    Optional.of(new Money(Decimal.of(5000), Asset.USD)),
                    Optional.of(new Money(Decimal.of(250_000), Asset.USD)),
                    maxTrade,
                    Duration.ofHours(24),
                    Optional.of(new OrderRate(10, Duration.ofMinutes(1))),
                    caps()),
                new TriggerRule.AnyOf(
                    List.of(
                        new TriggerRule.BandBreach(),
                        new TriggerRule.RealisedVol(Duration.ofHours(1), 0.9),
                        new TriggerRule.Age(Duration.ofHours(6)))),
                new DeltaModel.StickyDelta()));
    assertThat(described.defaults()).isEmpty();
  }

  private static TradeCaps caps() {
    var maxPosition = new TreeMap<Asset, Decimal>();
    maxPosition.put(Asset.BTC, Decimal.of(100));
    var maxVenue = new TreeMap<String, Money>();
    maxVenue.put("deribit", new Money(Decimal.of(5_000_000), Asset.USD));
    return new TradeCaps(
        maxPosition,
        Optional.of(new Money(Decimal.of(2_000_000), Asset.USD)),
        maxVenue,
        OptionalDouble.of(0.5));
  }

  @Test
  void parse_levels_areSignedCoins() {
    var text = "target: {BTC: -3 BTC, ETH: 0 ETH}\n" + FULL.replaceFirst("target:.*\n", "");
    var target = MandateReader.parse("mandate.yaml", text).target();
    var coins = new TreeMap<Asset, Decimal>();
    coins.put(Asset.BTC, Decimal.of(-3));
    coins.put(Asset.ETH, Decimal.ZERO);

    assertThat(target).isEqualTo(new HedgeTarget.Levels(coins));
  }

  @Test
  void parse_noneForEveryLimit_isUnlimited() {
    var text =
        """
        underlyings: {BTC: {delta: none, gamma: none, vega: none, theta: none}}
        trade: {instruments: ["deribit:*"], max_cost: none, max_order: none, max_trade: {BTC: none},
                max_rate: none, max_position: {BTC: none}, max_turnover: none,
                max_venue: {deribit: none}, max_size_share: none}
        """;
    var mandate = MandateReader.parse("mandate.yaml", text);

    assertThat(mandate.underlyings()).containsExactly(limits(Asset.BTC, "", "", "", ""));
    assertThat(mandate.trade().maxCostPerDay()).isEmpty();
    assertThat(mandate.trade().maxOrder()).isEmpty();
    assertThat(mandate.trade().maxTradeCoins()).isEmpty();
    assertThat(mandate.trade().maxRate()).isEmpty();
  }

  @Test
  void parse_triggersNested_areReadAsWritten() {
    var text =
        SMALLEST
            + """
            triggers:
              - all: [band-breach, {not: {realised-vol: {window: 90m, above: 62.5 %}}}]
              - age: 2d
            """;

    assertThat(MandateReader.parse("mandate.yaml", text).trigger())
        .isEqualTo(
            new TriggerRule.AnyOf(
                List.of(
                    new TriggerRule.AllOf(
                        List.of(
                            new TriggerRule.BandBreach(),
                            new TriggerRule.Not(
                                new TriggerRule.RealisedVol(Duration.ofMinutes(90), 0.625)))),
                    new TriggerRule.Age(Duration.ofDays(2)))));
  }

  @ParameterizedTest
  @CsvSource({"7/s, 7, PT1S", "10 / min, 10, PT1M", "1/h, 1, PT1H"})
  void parse_maxRate_isOrdersInASpan(String written, int orders, Duration per) {
    var text = SMALLEST.replace("trade: {", "trade: {max_rate: " + written + ", ");

    assertThat(MandateReader.parse("mandate.yaml", text).trade().maxRate())
        .contains(new OrderRate(orders, per));
  }

  @Test
  void parse_windowsFile_isReadAsAnyOther() {
    var windows = "\uFEFF" + FULL.replace("\n", "\r\n");

    assertThat(MandateReader.describe("m", windows)).isEqualTo(MandateReader.describe("m", FULL));
  }

  @Test
  void read_file_isParseOfItsText() throws Exception {
    var file = Files.writeString(folder.resolve("mandate.yaml"), FULL);

    assertThat(MandateReader.read(file)).isEqualTo(MandateReader.parse("m", FULL));
  }

  @Test
  void parse_writtenMandate_readsBackTheSame() {
    var random = new SplittableRandom(SEED);
    for (var i = 0; i < MANDATES; i++) {
      var mandate = RandomMandate.next(random);
      var text = MandateYaml.write(mandate);

      assertThat(MandateReader.parse("mandate.yaml", text))
          .as("seed=%d case=%d text=%s", SEED, i, text)
          .isEqualTo(mandate);
    }
  }

  /// Whatever is typed by accident is either a mandate or refused in one line that names the place.
  @Test
  void parse_mutilatedText_isReadOrRefusedInOneLine() {
    var random = new SplittableRandom(SEED);
    var refused = 0;
    for (var i = 0; i < MUTILATIONS; i++) {
      var text = mutilated(random, FULL);
      try {
        MandateReader.describe("mandate.yaml", text);
      } catch (BadInputException refusal) {
        refused++;
        assertThat(refusal.reason())
            .as("seed=%d case=%d text=%s", SEED, i, text)
            .matches("mandate\\.yaml:\\d+: \\P{Cntrl}+");
      }
    }
    assertThat(refused).isGreaterThan(MUTILATIONS / 2);
  }

  @Test
  void read_fileThatIsNoText_isRefusedInOneLine() throws Exception {
    var missing = folder.resolve("missing.yaml");
    var latin = Files.write(folder.resolve("latin.yaml"), bytes("a: b\nc: d\u00e9\n"));
    var binary = Files.write(folder.resolve("binary.yaml"), bytes("a: b\nc: \u0000\n"));
    var large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(64 * 1024 + 1));

    assertRefused(missing, missing + ": file does not exist");
    assertRefused(folder, folder + ": a file is needed, this is a folder");
    assertRefused(latin, latin + ":2: file must be UTF-8 text: byte=\"0xE9\"");
    assertRefused(binary, binary + ":2: file must be text: U+0000 in it is a control character");
    assertRefused(large, large + ": file must not be larger than 65536 bytes");
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> MandateReader.read(file))
        .isInstanceOfSatisfying(
            BadInputException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION))
        .hasMessage(message);
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String mutilated(SplittableRandom random, String text) {
    var letters = " \n\t{}[]:,-#&*!|>'\"%@`?~0a.\uFEFF\u2028\u0085é";
    var changed = new StringBuilder(text);
    for (var change = random.nextInt(1, 6); change > 0; change--) {
      var at = random.nextInt(changed.length());
      switch (random.nextInt(3)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.insert(at, letters.charAt(random.nextInt(letters.length())));
        default -> changed.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
      }
    }
    return changed.toString();
  }

  private static UnderlyingLimits limits(
      Asset underlying, String delta, String gamma, String vega, String theta) {
    return new UnderlyingLimits(
        underlying, decimal(delta), decimal(gamma), decimal(vega), decimal(theta));
  }

  private static Optional<Decimal> decimal(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Decimal.parse(text));
  }
}
