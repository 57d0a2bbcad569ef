package org.ballast.venues.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Price;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedMarketTest {
  private static final Crash CRASH =
      new Crash(Duration.ofHours(6), -0.20, Duration.ofMinutes(10), 2.5);
  private static final SimulationPlan DAY =
      new SimulationPlan(
          SimulatedChain.AS_OF, Duration.ofMinutes(30), Duration.ofDays(1), Optional.of(CRASH));

  @ParameterizedTest
  @CsvSource({
    "1, feb4da535b27d4f2e4f4cfe687e21d8265847c62cfefc7ebc7f49f30b1fe1ce5",
    "42, 0ad5489dbcc9bf5dace532276c4ffc89bcaa65e885b376f7f708061b0a223321"
  })
  void updates_ofASeed_areTheSameOnEveryMachine(long seed, String digest) {
    assertThat(digest(new SimulatedMarket(seed, DAY))).isEqualTo(digest);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42, -7})
  void firstUpdate_isTheMarketOfTheSnapshotWithSizesKnown(long seed) {
    var market = new SimulatedMarket(seed, SimulationPlan.standard());
    var update = market.next().orElseThrow();
    var snapshot = SimulatedChain.snapshot(seed);
    var first =
        MarketSnapshot.of(
            SimulatedChain.AS_OF,
            market.source(),
            update.indexPrices(),
            update.quotes(),
            update.warnings());

    assertThat(update.isWholeMarket()).isTrue();
    assertThat(update.facts()).isEmpty();
    assertThat(first.indexPrices()).containsExactlyElementsOf(snapshot.indexPrices());
    assertThat(first.quotes().stream().map(SimulatedMarketTest::text))
        .containsExactlyElementsOf(
            snapshot.quotes().stream().map(SimulatedMarketTest::text).toList());
    assertThat(first.quotes()).allMatch(quote -> quote.assumptions().isEmpty());
  }

  @Test
  void updates_comeAtEveryStepAndEnd() {
    var plan =
        new SimulationPlan(
            SimulatedChain.AS_OF, Duration.ofMinutes(7), Duration.ofMinutes(30), Optional.empty());
    var market = new SimulatedMarket(42, plan);
    for (var step = 0; step <= 4; step++) {
      var at = SimulatedChain.AS_OF.plus(Duration.ofMinutes(7L * step));

      assertThat(market.nextAtNs()).isEqualTo(at.toEpochMilli() * 1_000_000);
      var update = market.next().orElseThrow();
      assertThat(update.atNs()).isEqualTo(at.toEpochMilli() * 1_000_000);
      assertThat(update.reference().offset()).isEqualTo(step);
      assertThat(update.reference().contentHash()).isEqualTo(market.contentHash());
    }
    assertThat(market.nextAtNs()).isEqualTo(Long.MAX_VALUE);
    assertThat(market.next()).isEmpty();
  }

  @Test
  void contentHash_differsWithSeedAndPlan() {
    var calm = new SimulationPlan(DAY.start(), DAY.step(), DAY.length(), Optional.empty());
    var hash = new SimulatedMarket(42, DAY).contentHash();

    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(new SimulatedMarket(42, DAY).contentHash());
    assertThat(hash).isNotEqualTo(new SimulatedMarket(43, DAY).contentHash());
    assertThat(hash).isNotEqualTo(new SimulatedMarket(42, calm).contentHash());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 42})
  void quotes_atEveryStep_encloseTheirMarkOnTick(long seed) {
    var market = new SimulatedMarket(seed, DAY);
    for (var next = market.next(); next.isPresent(); next = market.next()) {
      for (var quote : next.get().quotes()) {
        var ticks = quote.instrument().terms().orElseThrow().ticks();
        var ask = quote.ask().orElseThrow().amount();
        var isAskGood = ask.compareTo(quote.mark().amount()) >= 0 && ticks.isOnTick(ask);
        var isBidGood =
            quote
                .bid()
                .map(Price::amount)
                .map(bid ->
                    bid.signum() > 0
                        && bid.compareTo(quote.mark().amount()) <= 0
                        && bid.compareTo(ask) < 0
                        && ticks.isOnTick(bid))
                .orElse(true);

        assertThat(isAskGood && isBidGood && ask.signum() > 0)
            .as("seed=%s %s", seed, quote)
            .isTrue();
      }
    }
  }

  @Test
  void depth_beginsAtTheQuoteAndGrowsWorseOnTickInLots() {
    var market = new SimulatedMarket(42, DAY);
    var update = market.next().orElseThrow();
    for (var quote : update.quotes()) {
      for (var taker : Side.values()) {
        var levels = market.depthFor(quote.instrument().id(), taker);
        var touch = taker == Side.BUY ? quote.ask() : quote.bid();
        assertThat(levels.stream().findFirst().map(level -> level.price())).isEqualTo(touch);
        var terms = quote.instrument().terms().orElseThrow();
        for (var i = 0; i < levels.size(); i++) {
          var level = levels.get(i);
          assertThat(terms.ticks().isOnTick(level.price().amount())).as("%s", level).isTrue();
          assertThat(level.quantity().amount().isMultipleOf(terms.lot())).as("%s", level).isTrue();
          assertThat(level.quantity().signum()).isPositive();
          if (i > 0) {
            assertThat(level.price().amount().compareTo(levels.get(i - 1).price().amount()))
                .isEqualTo(taker.sign());
          }
        }
      }
    }
  }

  @Test
  void depth_doesNotDependOnWhatWasAskedBefore() {
    var left = new SimulatedMarket(42, DAY);
    var right = new SimulatedMarket(42, DAY);
    var quotes = left.next().orElseThrow().quotes();
    right.next();
    var last = quotes.getLast().instrument().id();
    quotes.forEach(quote -> left.depthFor(quote.instrument().id(), Side.BUY));

    assertThat(left.depthFor(last, Side.SELL)).isEqualTo(right.depthFor(last, Side.SELL));
  }

  private static String text(Quote quote) {
    return quote.instrument()
        + " "
        + quote.bid()
        + " "
        + quote.ask()
        + " "
        + quote.mark()
        + " "
        + quote.optionMark();
  }

  private static String digest(SimulatedMarket market) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var next = market.next(); next.isPresent(); next = market.next()) {
        var update = next.get();
        add(digest, Instant.ofEpochMilli(update.atNs() / 1_000_000).toString());
        update.indexPrices().forEach(index -> add(digest, index.price().toString()));
        update.facts().forEach(fact -> add(digest, fact.toString()));
        for (var quote : update.quotes()) {
          add(digest, quote.instrument().id().symbol());
          add(digest, quote.bid() + " " + quote.ask() + " " + quote.mark());
          quote.optionMark().ifPresent(mark -> add(digest, mark.toString()));
          var depth = market.depthFor(quote.instrument().id(), Side.BUY);
          add(digest, depth.getFirst().quantity().toString());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
