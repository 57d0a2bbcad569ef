package org.ballast.quant.volindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ballast.domain.value.Expiry;
import org.ballast.testkit.SharedFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VolatilityIndexRecordedTest {
  // The published figures are doubles whose sums ran in the same order.
  private static final double RELATIVE = 1e-13;
  private static final double CLOCK_MS_MAX = 1000;
  private static final String WRONG_ON_PURPOSE = "-incorrect-result.json";

  @Test
  void of_publishedChain_givesEveryPublishedFigure() throws IOException {
    var examples = examples();
    assertThat(examples).isNotEmpty();
    for (var file : examples) {
      var example = JsonMapper.builder().build().readTree(file);
      var index = (VolatilityIndex.Defined) index(example);
      double published = example.at("/result/dVol").asDouble();
      if (file.toString().endsWith(WRONG_ON_PURPOSE)) {
        assertThat(100 * index.vol()).as("%s", file).isNotEqualTo(published);
        continue;
      }
      var intermediates = example.at("/result/intermediates");
      assertRelative("index", 100 * index.vol(), published, RELATIVE, file);
      assertRelative(
          "weight", index.nearWeight(), number(intermediates, "A"), RELATIVE / 1e-2, file);
      assertStrip(index.near(), intermediates, "1", "near", "finalNearBook");
      assertStrip(index.next(), intermediates, "2", "next", "finalNextBook");
    }
  }

  private static void assertStrip(
      VarianceStrip strip, JsonNode expected, String digit, String side, String book) {
    assertRelative("years", strip.years(), number(expected, "T" + digit), RELATIVE, side);
    assertThat(strip.pairStrike()).isEqualTo(number(expected, "FS" + digit));
    assertRelative("forward", strip.forward(), number(expected, "F" + digit), RELATIVE, side);
    assertThat(strip.centralStrike()).isEqualTo(number(expected, side + "ForwardStrike"));
    assertThat(strip.options()).as(book).hasSize(expected.path(book).size());
    for (int i = 0; i < strip.options().size(); i++) {
      var option = strip.options().get(i);
      var row = expected.path(book).get(i).get(1);
      assertThat(option.strike()).as(book).isEqualTo(number(row, "strikePrice"));
      assertRelative("price", option.price(), number(row, "optionPrice"), RELATIVE, row);
    }
    assertRelative(
        "contribution",
        strip.contribution(),
        number(expected, side + "Contribution"),
        RELATIVE,
        side);
    assertRelative(
        "total variance",
        strip.totalVariance(),
        number(expected, side + "ModSigmaSquared"),
        RELATIVE,
        side);
  }

  private static VolatilityIndex index(JsonNode example) {
    var params = example.path("params");
    double rate = number(example.path("context"), "risklessRate");
    var times = example.at("/result/intermediates");
    var chains =
        List.of(
            chain(params, "nearDate", number(times, "NT1"), rate),
            chain(params, "nextDate", number(times, "NT2"), rate));
    return VolatilityIndex.of(chains, number(times, "TP") / Expiry.YEAR_MS);
  }

  /// The publisher counts time from the whole second, so his own milliseconds are taken.
  private static ExpiryChain chain(JsonNode params, String side, double leftMs, double rate) {
    var date = params.path(side).asString();
    var left = Duration.between(Instant.parse(params.path("at").asString()), Instant.parse(date));
    assertThat(leftMs).isBetween((double) left.toMillis(), left.toMillis() + CLOCK_MS_MAX);
    double underlying = number(params, "underlyingPrice");
    var calls = new TreeMap<Double, OptionalDouble>();
    var puts = new TreeMap<Double, OptionalDouble>();
    for (var option : params.path("options")) {
      if (option.path("expirationDate").asString().equals(date)) {
        var prices = option.path("optionType").asString().equals("call") ? calls : puts;
        prices.put(number(option, "strikePrice"), price(option, underlying));
      }
    }
    var strikes = new TreeMap<>(calls);
    strikes.putAll(puts);
    var absent = OptionalDouble.empty();
    var rows = new ArrayList<ChainStrike>();
    for (double strike : strikes.keySet()) {
      rows.add(
          new ChainStrike(
              strike, calls.getOrDefault(strike, absent), puts.getOrDefault(strike, absent)));
    }
    return new ExpiryChain(leftMs / Expiry.YEAR_MS, rate, rows);
  }

  private static OptionalDouble price(JsonNode option, double underlying) {
    var quote =
        new OptionQuote(
            side(option, "bestBidPrice"),
            side(option, "bestAskPrice"),
            number(option, "markPrice"));
    return quote.price().stream().map(coin -> coin * underlying).findFirst();
  }

  private static OptionalDouble side(JsonNode option, String name) {
    return option.path(name).isNumber()
        ? OptionalDouble.of(number(option, name))
        : OptionalDouble.empty();
  }

  private static double number(JsonNode node, String name) {
    assertThat(node.path(name).isNumber()).as("%s of %s", name, node).isTrue();
    return node.path(name).asDouble();
  }

  private static List<Path> examples() throws IOException {
    try (var files = Files.list(SharedFiles.data("mfiv"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".schema.json"))
          .sorted()
          .toList();
    }
  }
}
