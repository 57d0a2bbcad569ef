package org.ballast.venues.simulated;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.Quote;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Expiry;
import org.ballast.engine.port.DepthLevel;
import org.ballast.engine.port.InstrumentFact;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketReference;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.math.CounterRandom;

/// A market on BTC and ETH that needs no data: spot with stochastic volatility and jumps, option
/// chains without arbitrage, futures, perpetuals with funding, depth, delivery, and a crash on
/// schedule. The same seed and plan give the same updates on every machine.
///
/// Every update is the whole market. The first, at the plan's start, is the market of
/// [SimulatedChain] with sizes known. Model and parameters: docs/models/simulated-market.md.
public final class SimulatedMarket implements MarketPlayback {
  /// Changes whenever the same seed and plan would give other updates.
  private static final String MODEL = "simulated-market/1";

  private static final long DEPTH_PURPOSE = 2;
  private static final long NS_PER_MS = 1_000_000;

  private final long seed;
  private final SimulationPlan plan;
  private final String contentHash;
  private final double stepYears;
  private final List<CoinMarket> coins = new ArrayList<>();
  private List<Quote> quotes = List.of();
  private long nextStep;

  public SimulatedMarket(long seed, SimulationPlan plan) {
    this.seed = seed;
    this.plan = plan;
    this.contentHash = sha256(MODEL + "\nseed=" + seed + "\n" + plan.canonicalText());
    this.stepYears = plan.step().toMillis() / Expiry.YEAR_MS;
    for (var place = 0; place < SimulatedCoin.ALL.size(); place++) {
      coins.add(CoinMarket.start(place, seed, plan.start()));
    }
  }

  @Override
  public String source() {
    return "sim:" + seed;
  }

  @Override
  public String contentHash() {
    return contentHash;
  }

  @Override
  public long nextAtNs() {
    return nextStep > plan.steps() ? Long.MAX_VALUE : ns(plan.at(nextStep));
  }

  @Override
  public Optional<MarketUpdate> next() {
    if (nextStep > plan.steps()) {
      return Optional.empty();
    }
    var step = nextStep++;
    var now = plan.at(step);
    var shown = new ArrayList<Quote>();
    var indices = new ArrayList<IndexPrice>();
    var facts = new ArrayList<InstrumentFact>();
    for (var coin : coins) {
      if (step > 0) {
        coin.advance(step, stepYears, shock(step));
      }
      facts.addAll(coin.settle(now));
      indices.add(coin.index(now));
      shown.addAll(coin.quotes(now));
    }
    quotes = List.copyOf(shown);
    return Optional.of(
        new MarketUpdate(
            new MarketReference(source(), contentHash, step),
            ns(now),
            true,
            indices,
            quotes,
            facts,
            List.of()));
  }

  @Override
  public List<DepthLevel> depthFor(InstrumentId instrument, Side taker) {
    for (var number = 0; number < quotes.size(); number++) {
      var quote = quotes.get(number);
      if (quote.instrument().id().equals(instrument)) {
        return depth(quote).levels(quote, number, taker);
      }
    }
    return List.of();
  }

  private SimulatedDepth depth(Quote quote) {
    var levels =
        coins.stream()
            .filter(coin -> coin.coin().equals(quote.instrument().underlying()))
            .findFirst()
            .orElseThrow()
            .levels();
    return new SimulatedDepth(
        new CounterRandom(seed, DEPTH_PURPOSE), nextStep - 1, levels.index(), levels.stress());
  }

  private CrashShock shock(long step) {
    var from = Duration.between(plan.start(), plan.at(step - 1));
    return CrashShock.between(plan.crash(), from, from.plus(plan.step()));
  }

  private static long ns(Instant at) {
    return Math.multiplyExact(at.toEpochMilli(), NS_PER_MS);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
