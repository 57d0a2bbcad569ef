package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.ballast.domain.fault.BadInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row: a line of `TEMPLATE`, what stands there instead, and the whole message that refuses
/// it.
class MandateRefusalTest {
  private static final String TEMPLATE =
      """
      numeraire: USD
      target: coin-neutral
      underlyings:
        BTC:
          delta: 0.5 BTC
          vega: 8000 USD
        ETH: {gamma: 1 ETH}
      trade:
        instruments:
          - "deribit:BTC-PERPETUAL"
          - "deribit:BTC-*-*-C"
        max_cost: 5000 USD/day
        max_trade: {BTC: 25 BTC}
        min_time_to_expiry: 24h
      """;
  private static final String COIN = "a number with its unit BTC, e.g. 0.5 BTC, or none";
  private static final String DIGITS =
      "number must be finite decimal digits within 18 decimals and 64 bits, e.g. 0.5 BTC";
  private static final String ID =
      "must be venue:symbol, the venue in lower case, * and ? only in the symbol,"
          + " e.g. deribit:BTC-PERPETUAL: ";
  private static final String DURATION =
      "must be a whole number of s, m, min, h or d, e.g. 24h: trade.min_time_to_expiry=";
  private static final String TARGET =
      "must be usd-neutral, coin-neutral, or a number per underlying, e.g. {BTC: 3 BTC}: target=";
  private static final String ZERO =
      "limit must be positive: zero cannot be met, none means unlimited: ";
  private static final String DELTA = "underlyings.BTC.delta=";

  @ParameterizedTest(name = "line {0}: {1}")
  @MethodSource({
    "amounts",
    "keys",
    "underlyings",
    "trade",
    "rates",
    "triggers",
    "triggerAmounts",
    "targets",
    "syntax"
  })
  void parse_badLine_isRefusedByFileLineRuleFieldAndValue(
      int line, String replacement, String message) {
    var text = replaced(line, replacement);

    assertThatThrownBy(() -> MandateReader.parse("desk/m.yaml", text))
        .isInstanceOfSatisfying(
            BadInputException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION))
        .hasMessage("desk/m.yaml:" + message);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void parse_badFile_isRefused(String text, String message) {
    assertThatThrownBy(() -> MandateReader.parse("m.yaml", text))
        .isInstanceOf(BadInputException.class)
        .hasMessage("m.yaml:" + message);
  }

  static Stream<Arguments> amounts() {
    return Stream.of(
        arguments(5, "    delta: 0.5", "5: must be " + COIN + ": " + DELTA + quoted("0.5")),
        arguments(5, "    delta: 0.5BTC", "5: must be " + COIN + ": " + DELTA + quoted("0.5BTC")),
        arguments(5, "    delta:", "5: must be " + COIN + ": " + DELTA + quoted("")),
        arguments(5, "    delta: ~", "5: must be " + COIN + ": " + DELTA + quoted("~")),
        arguments(5, "    delta: [1 BTC]", "5: must be " + COIN + ": " + DELTA + quoted("[...]")),
        arguments(5, "    delta: {a: b}", "5: must be " + COIN + ": " + DELTA + quoted("{...}")),
        arguments(5, "    delta: 0.5 ETH", wrongUnit("delta", "BTC, e.g. 0.5 BTC", "0.5 ETH")),
        arguments(5, "    delta: 0.5 btc", wrongUnit("delta", "BTC, e.g. 0.5 BTC", "0.5 btc")),
        arguments(5, "    gamma: 9 USD", wrongUnit("gamma", "BTC, e.g. 0.5 BTC", "9 USD")),
        arguments(5, "    theta: 9 BTC", wrongUnit("theta", "USD, e.g. 8000 USD", "9 BTC")),
        arguments(5, "    theta: 9 USDC", wrongUnit("theta", "USD, e.g. 8000 USD", "9 USDC")),
        arguments(5, "    delta: NaN BTC", "5: " + DIGITS + ": " + DELTA + quoted("NaN BTC")),
        arguments(5, "    delta: .inf BTC", "5: " + DIGITS + ": " + DELTA + quoted(".inf BTC")),
        arguments(5, "    delta: 0,5 BTC", "5: " + DIGITS + ": " + DELTA + quoted("0,5 BTC")),
        arguments(5, "    delta: 0x1 BTC", "5: " + DIGITS + ": " + DELTA + quoted("0x1 BTC")),
        arguments(5, "    delta: 1e999 BTC", "5: " + DIGITS + ": " + DELTA + quoted("1e999 BTC")),
        arguments(5, "    delta: 1e-19 BTC", "5: " + DIGITS + ": " + DELTA + quoted("1e-19 BTC")),
        arguments(
            5, "    delta: -0.5 BTC", "5: limit must be positive: " + DELTA + quoted("-0.5 BTC")),
        arguments(5, "    delta: 0 BTC", "5: " + ZERO + DELTA + quoted("0 BTC")),
        arguments(5, "    delta: -0.00 BTC", "5: " + ZERO + DELTA + quoted("-0.00 BTC")));
  }

  static Stream<Arguments> keys() {
    return Stream.of(
        arguments(1, "numeraires: USD", "1: " + unknown("numeraire", "numeraires", "USD")),
        arguments(1, "Target: USD", "1: " + unknown("target", "Target", "USD")),
        arguments(5, "    detla: 1", "5: " + unknown("delta", "underlyings.BTC.detla", "1")),
        arguments(12, "  max_csot: 1", "12: " + unknown("max_cost", "trade.max_csot", "1")),
        arguments(1, "staking: {a: 1}", "1: " + unhonoured("staking", "staking", "{...}")),
        arguments(
            1,
            "numeraire: EUR",
            "1: this version cannot honour a numeraire other than USD: numeraire=\"EUR\""),
        arguments(1, "target: usd-neutral", "2: key must not be repeated: target=\"coin-neutral\""),
        arguments(
            6, "    delta: 2 BTC", "6: key must not be repeated: underlyings.BTC.delta=\"2 BTC\""),
        arguments(1, "? [a, b]\n: c", "1: key must be plain text: mandate=\"[...]\""));
  }

  static Stream<Arguments> rates() {
    var expected = "12: must be a whole number of orders per s, min or h, e.g. 10/min, or none: ";
    return Stream.of(
        arguments(12, "  max_rate: 10", expected + rate("10")),
        arguments(12, "  max_rate: 10/d", expected + rate("10/d")),
        arguments(12, "  max_rate: -1/s", expected + rate("-1/s")),
        arguments(12, "  max_rate: 0/min", "12: limit must be positive: " + rate("0/min")));
  }

  static Stream<Arguments> triggers() {
    var list = "1: must be a list with at least one entry, e.g. [band-breach, {age: 6h}]: ";
    var only = "1: trigger must be one rule: put several into any or all: ";
    return Stream.of(
        arguments(1, "triggers: band-breach", list + "triggers=\"band-breach\""),
        arguments(1, "triggers: []", list + "triggers=\"[...]\""),
        arguments(1, "triggers: [{all: []}]", list + "triggers[0].all=\"[...]\""),
        arguments(
            1,
            "triggers: [band-braech]",
            "1: must be a trigger, nearest is band-breach: triggers[0]=\"band-braech\""),
        arguments(
            1,
            "triggers: [{realized-vol: {}}]",
            "1: must be a trigger, nearest is realised-vol: triggers[0].realized-vol=\"{...}\""),
        arguments(
            1,
            "triggers: [{any: [{age: 6h, not: band-breach}]}]",
            only + "triggers[0].any[0]=\"{...}\""),
        arguments(
            1,
            "triggers: [{not: band-breach}]",
            "1: triggers must name something outside of not: not only permits:"
                + " triggers=\"[...]\""));
  }

  static Stream<Arguments> triggerAmounts() {
    var vol = "triggers[0].realised-vol";
    return Stream.of(
        arguments(
            1, "triggers: [{age: 0s}]", "1: duration must be positive: triggers[0].age=\"0s\""),
        arguments(
            1,
            "triggers: [{realised-vol: {window: 1h}}]",
            "1: key is missing, e.g. above: 90 %: " + vol + ".above=\"\""),
        arguments(
            1,
            "triggers: [{realised-vol: {window: 1h, over: 90 %}}]",
            "1: " + unknown("above", vol + ".over", "90 %")),
        arguments(
            1,
            "triggers: [{realised-vol: {window: 1h, above: 0.9}}]",
            "1: must be a number with its unit %, e.g. 90 %: " + vol + ".above=\"0.9\""),
        arguments(
            1,
            "triggers: [{realised-vol: {window: 1h, above: -9 %}}]",
            "1: vol must be positive: " + vol + ".above=\"-9 %\""));
  }

  static Stream<Arguments> underlyings() {
    return Stream.of(
        arguments(7, "  BTC: {}", "7: key must not be repeated: underlyings.BTC=\"{...}\""),
        arguments(
            7,
            "  ETH: {}",
            "7: must be a mapping of keys to values, e.g. {delta: 0.5 ETH}:"
                + " underlyings.ETH=\"{...}\""),
        arguments(
            7,
            "  ETH: 5 ETH",
            "7: must be a mapping of keys to values, e.g. {delta: 0.5 ETH}:"
                + " underlyings.ETH=\"5 ETH\""),
        arguments(
            7,
            "  USD: {delta: 1 USD}",
            "7: underlying must be a coin, USD is the numeraire: underlyings.USD=\"{...}\""),
        arguments(
            7,
            "  eth: {delta: 1 eth}",
            "7: underlying must be written as venues do: ETH: underlyings.eth=\"{...}\""),
        arguments(
            7,
            "  E/H: {delta: 1 ETH}",
            "7: underlying must be a coin's code of 1 to 20 letters or digits, e.g. BTC:"
                + " underlyings.E/H=\"{...}\""));
  }

  static Stream<Arguments> trade() {
    return Stream.of(
        arguments(10, "    - BTC-PERPETUAL", "10: " + ID + instrument(0, "BTC-PERPETUAL")),
        arguments(11, "    - Deribit:BTC", "11: " + ID + instrument(1, "Deribit:BTC")),
        arguments(11, "    - \"*:BTC\"", "11: " + ID + instrument(1, "*:BTC")),
        arguments(11, "    - {deribit: BTC}", "11: " + ID + instrument(1, "{...}")),
        arguments(
            11,
            "    - deribit:BTC-PERPETUAL",
            "11: instrument must not be listed twice: " + instrument(1, "deribit:BTC-PERPETUAL")),
        arguments(
            12,
            "  max_cost: 5000 USD",
            "12: unit must be USD/day, e.g. 5000 USD/day: trade.max_cost=\"5000 USD\""),
        arguments(12, "  max_cost: 0 USD/day", "12: " + ZERO + "trade.max_cost=\"0 USD/day\""),
        arguments(
            12,
            "  max_order: 9 BTC",
            "12: unit must be USD, e.g. 8000 USD: trade.max_order=\"9 BTC\""),
        arguments(
            13,
            "  max_trade: {BCT: 25 BTC}",
            "13: must name one of this mandate's underlyings, nearest is BTC:"
                + " trade.max_trade.BCT=\"25 BTC\""),
        arguments(
            13,
            "  max_trade: {BTC: 25 ETH}",
            "13: unit must be BTC, e.g. 0.5 BTC: trade.max_trade.BTC=\"25 ETH\""),
        arguments(
            13,
            "  max_trade: 25 BTC",
            "13: must be a mapping of keys to values, e.g. {BTC: 25 BTC}:"
                + " trade.max_trade=\"25 BTC\""),
        arguments(14, "  min_time_to_expiry: 24", "14: " + DURATION + quoted("24")),
        arguments(14, "  min_time_to_expiry: -1h", "14: " + DURATION + quoted("-1h")),
        arguments(14, "  min_time_to_expiry: 1.5h", "14: " + DURATION + quoted("1.5h")),
        arguments(14, "  min_time_to_expiry: 24H", "14: " + DURATION + quoted("24H")),
        arguments(
            14,
            "  min_time_to_expiry: 3651d",
            "14: must be at most 3650d: trade.min_time_to_expiry=\"3651d\""));
  }

  static Stream<Arguments> targets() {
    return Stream.of(
        arguments(2, "target: usd_neutral", "2: " + TARGET + quoted("usd_neutral")),
        arguments(2, "target: 3 BTC", "2: " + TARGET + quoted("3 BTC")),
        arguments(2, "target: [BTC]", "2: " + TARGET + quoted("[...]")),
        arguments(
            2,
            "target: {BTC: 3}",
            "2: must be a number with its unit BTC, e.g. 0.5 BTC: target.BTC=\"3\""),
        arguments(
            2,
            "target: {BTC: none}",
            "2: must be a number with its unit BTC, e.g. 0.5 BTC: target.BTC=\"none\""),
        arguments(
            2,
            "target: {SOL: 3 SOL}",
            "2: must name one of this mandate's underlyings, nearest is BTC: target.SOL=\"3 SOL\""),
        arguments(
            2,
            "target: {BTC: 3 BTC, ETH: 1 ETH}",
            "2: target must give ETH no level, as its delta is unlimited: target=\"{...}\""),
        arguments(
            7,
            "  ETH: {delta: 1 ETH}\ntarget: {BTC: 1 BTC}",
            "8: key must not be repeated: target=\"{...}\""));
  }

  static Stream<Arguments> syntax() {
    var broken = ": YAML cannot be read (check indentation, quotes, brackets and tabs): ";
    return Stream.of(
        arguments(
            6,
            "   vega: 8000 USD",
            "6"
                + broken
                + "expected <block end>, but found '<block mapping start>', in what began in line"
                + " 4"),
        arguments(
            6,
            "\tvega: 8000 USD",
            "6"
                + broken
                + "found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for indentation)"),
        arguments(
            13,
            "  max_trade: {BTC: 25 BTC",
            "14" + broken + "expected ',' or '}', but got :, in what began in line 13"),
        arguments(
            5,
            "    delta: &half 0.5 BTC",
            "5: anchors and aliases are not allowed: write the value where it is used"),
        arguments(
            5,
            "    delta: *half",
            "5: anchors and aliases are not allowed: write the value where it is used"),
        arguments(
            5,
            "    delta: !!str 0.5 BTC",
            "5: YAML tags are not allowed: remove tag:yaml.org,2002:str"),
        arguments(5, "    delta: !a%0Ab 0.5 BTC", "5: YAML tags are not allowed: remove !a b"),
        arguments(
            8,
            "---\ntrade:",
            "8: file must hold one YAML document: remove what follows the second ---"));
  }

  static Stream<Arguments> files() {
    var empty = "file is empty; the smallest mandate is " + MandateReader.SMALLEST;
    var mapping = "must be a mapping of keys to values, e.g. " + MandateReader.SMALLEST;
    var btc = "{BTC: {delta: 0.5 BTC}}";
    var perpetual = "[\"deribit:BTC-PERPETUAL\"]";
    return Stream.of(
        arguments("", "1: " + empty),
        arguments("# later\n\n", "1: " + empty),
        arguments("hello", "1: " + mapping + ": mandate=\"hello\""),
        arguments("- a", "1: " + mapping + ": mandate=\"[...]\""),
        arguments("{}", "1: " + mapping + ": mandate=\"{...}\""),
        arguments("[".repeat(33), "1: values must not nest deeper than 32"),
        arguments(
            "\ntrade: {instruments: [\"a:b\"]}",
            "2: key is missing, e.g. underlyings: " + btc + ": underlyings=\"\""),
        arguments(
            "underlyings: " + btc,
            "1: key is missing, e.g. trade: {instruments: " + perpetual + "}: trade=\"\""),
        arguments(
            "underlyings: " + btc + "\ntrade: {max_cost: 1 USD/day}",
            "2: key is missing, e.g. instruments: " + perpetual + ": trade.instruments=\"\""),
        arguments(
            "underlyings: " + btc + "\ntrade: {instruments: []}",
            "2: must be a list with at least one entry, e.g. "
                + perpetual
                + ": trade.instruments=\"[...]\""),
        arguments(
            "underlyings: {BTC: {delta: 1 BTC}, ETH: {delta: 1 ETH}}\ntarget: {BTC: 1 BTC}",
            "2: target must give ETH a level, as its delta is limited: target=\"{...}\""),
        arguments(
            "a\u2028b: " + "c".repeat(100),
            "1: unknown key, nearest valid key is tail: a b=\"" + "c".repeat(80) + "...\""));
  }

  private static String replaced(int line, String replacement) {
    var lines = TEMPLATE.lines().toList().toArray(new String[0]);
    lines[line - 1] = replacement;
    return String.join("\n", lines) + "\n";
  }

  private static String wrongUnit(String greek, String unit, String value) {
    return "5: unit must be " + unit + ": underlyings.BTC." + greek + "=" + quoted(value);
  }

  private static String unknown(String nearest, String path, String value) {
    return "unknown key, nearest valid key is " + nearest + ": " + path + "=" + quoted(value);
  }

  private static String unhonoured(String key, String path, String value) {
    return "this version cannot honour " + key + ": remove it: " + path + "=" + quoted(value);
  }

  private static String rate(String value) {
    return "trade.max_rate=" + quoted(value);
  }

  private static String instrument(int index, String value) {
    return "trade.instruments[" + index + "]=" + quoted(value);
  }

  private static String quoted(String value) {
    return "\"" + value + "\"";
  }
}
