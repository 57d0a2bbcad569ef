package org.ballast.app.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ballast.app.Invocation;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.ballast.venues.recorded.RecordedMarket.Entry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// `ballast protect` on recorded chains: the floor, the cost and the comparison, worked out anew
/// from the legs at their recorded quotes.
class RecordedProtectTest {
  private static final int GRID = 4_000;
  private static final double ROUNDING = 1e-9;
  private static final double FEE = 0.0003;
  private static final double DELIVERY = 0.00015;
  private static final double CAP = 0.125;

  /// The first, the last, and the one after the greatest fall of BTC's index.
  static Stream<Arguments> snapshots() throws IOException {
    var entries = RecordedMarket.open(SharedFiles.data("deribit-chain-6h")).entries();
    var chosen = List.of(entries.getFirst(), crash(entries), entries.getLast());
    return chosen.stream()
        .flatMap(entry ->
            Stream.of(
                Arguments.of(entry, "25 BTC", "85 %", "2 %", "0 %", "30d"),
                Arguments.of(entry, "400 ETH", "75 %", "4 %", "40 %", "100d")));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void protect_recordedChain_holdsTheFloorAtQuotedPrices(
      Entry entry, String amount, String floor, String budget, String downTo, String until)
      throws IOException {
    var market = RecordedMarket.open(entry.file()).readLast();
    var run =
        Invocation.of(
            "protect",
            "--market",
            entry.file().toString(),
            "--amount",
            amount,
            "--floor",
            floor,
            "--budget",
            budget,
            "--down-to",
            downTo,
            "--until",
            until,
            "--format",
            "json");
    var context = entry + " " + amount + " " + run.err();
    assertThat(run.exitCode()).as(context).isBetween(0, 1);
    var root = run.json();
    var coin = new Asset(amount.substring(amount.indexOf(' ') + 1));
    double coins = Double.parseDouble(amount.substring(0, amount.indexOf(' ')));
    double index = market.index(coin).orElseThrow().price().toDouble();
    double from = root.at("/target/downTo").asDouble() * index;
    double floorUsd = root.at("/target/floorValue/amount").asDouble();
    double most = root.at("/target/budgetValue/amount").asDouble();

    assertThat(root.at("/value/amount").asDouble()).isCloseTo(coins * index, within(1e-3));
    assertThat(root.get("structures").size()).as(context).isEqualTo(5);
    for (var structure : root.get("structures")) {
      if (structure.has("legs")) {
        var legs = legs(structure, market);
        double least = least(coins, legs, from, index);
        double stated = structure.at("/least/value/amount").asDouble();
        assertThat(stated).as(structure + context).isBetween(least * (1 - 2e-5), least + 1e-3);
        boolean isMet = structure.get("status").asString().equals("met");
        assertThat(stated >= floorUsd * (1 - ROUNDING)).as(structure + context).isEqualTo(isMet);
        double cost = -flow(legs) * index;
        assertThat(structure.at("/cost/total/amount").asDouble())
            .as(structure + context)
            .isCloseTo(cost, within(1e-3))
            .isLessThanOrEqualTo(most + 1e-6);
      }
    }
    requireOrdered(root, context);
  }

  /// The ladder is at most what a put or a put spread costs, or as high where none is met.
  private static void requireOrdered(JsonNode root, String context) {
    var put = root.at("/structures/0");
    var ladder = root.at("/structures/1");
    if (put.get("status").asString().equals("met")) {
      assertThat(ladder.get("status").asString()).as(context).isEqualTo("met");
      assertThat(ladder.at("/cost/total/amount").asDouble())
          .as(context)
          .isLessThanOrEqualTo(put.at("/cost/total/amount").asDouble() + 1e-6);
    } else if (ladder.get("status").asString().equals("falls-short")) {
      assertThat(ladder.at("/least/value/amount").asDouble())
          .as(context)
          .isGreaterThanOrEqualTo(put.at("/least/value/amount").asDouble() - 1e-6);
    }
  }

  /// Price is the recorded one of the side dealt.
  private record Leg(Option option, double quantity, double price) {}

  private static List<Leg> legs(JsonNode structure, MarketSnapshot market) {
    var legs = new ArrayList<Leg>();
    for (var node : structure.get("legs")) {
      var quote = market.quote(InstrumentId.parse(node.get("instrument").asString())).orElseThrow();
      boolean isBought = node.get("side").asString().equals("buy");
      double price = (isBought ? quote.ask() : quote.bid()).orElseThrow().toDouble();
      assertThat(node.get("price").asDouble()).as(node.toString()).isEqualTo(price);
      double quantity = node.get("quantity").asDouble();
      legs.add(new Leg((Option) quote.instrument(), isBought ? quantity : -quantity, price));
    }
    return legs;
  }

  /// Coins that premiums and fees bring.
  private static double flow(List<Leg> legs) {
    double coins = 0;
    for (var leg : legs) {
      coins -= leg.quantity() * leg.price();
      coins -= Math.abs(leg.quantity()) * Math.min(FEE, CAP * leg.price());
    }
    return coins;
  }

  private static double least(double coins, List<Leg> legs, double from, double index) {
    var spots = new ArrayList<Double>();
    spots.add(from);
    spots.add(1e4 * index);
    for (int i = 1; i <= GRID; i++) {
      spots.add(5 * index * i / GRID);
    }
    for (var leg : legs) {
      double strike = leg.option().strike().toDouble();
      spots.addAll(List.of(strike, strike * (1 - 0.00119), strike * (1 + 0.00121)));
    }
    return spots.stream()
        .filter(spot -> spot >= from)
        .mapToDouble(spot -> worth(coins, legs, spot))
        .min()
        .orElseThrow();
  }

  private static double worth(double coins, List<Leg> legs, double spot) {
    double usd = (coins + flow(legs)) * spot;
    for (var leg : legs) {
      double sign = leg.option().type() == OptionType.CALL ? 1 : -1;
      double payoff = Math.max(0, sign * (spot - leg.option().strike().toDouble()));
      usd += leg.quantity() * payoff;
      usd -= Math.abs(leg.quantity()) * Math.min(DELIVERY * spot, CAP * payoff);
    }
    return usd;
  }

  private static Entry crash(List<Entry> entries) throws IOException {
    var worst = entries.getFirst();
    double fallMax = 0;
    double before = 0;
    for (int i = 0; i < entries.size(); i += 4) {
      var snapshot = RecordedMarket.open(entries.get(i).file()).readLast();
      double index = snapshot.index(Asset.BTC).orElseThrow().price().toDouble();
      if (before > 0 && 1 - index / before > fallMax) {
        fallMax = 1 - index / before;
        worst = entries.get(i);
      }
      before = index;
    }
    return worst;
  }
}
