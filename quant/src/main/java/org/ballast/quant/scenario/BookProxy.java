package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.List;

/// A book whose strips are replaced by Chebyshev surfaces, for many scenarios at once.
///
/// A strip is valued exactly where its surface would not keep to the tolerance, where that would
/// take more valuations than it saves, and in every scenario outside the range it was made for with
/// shifted or skewed volatilities, or past its expiry. All else, futures and coins, is always
/// exact. See docs/models/scenario-revaluation.md.
public final class BookProxy {
  /// Scenarios far out are valued exactly, together; alone they would cost as much as a block.
  private static final int PARTITION_MAX = 10 * StripBlock.CAPACITY;

  private final CompiledBook book;
  private final List<StripValuer> strips;
  private final double errorBound;
  private final int proxies;

  private BookProxy(CompiledBook book, List<StripValuer> strips, double errorBound, int proxies) {
    this.book = book;
    this.strips = strips;
    this.errorBound = errorBound;
    this.proxies = proxies;
  }

  /// Proxies over the range of `scenarios` whose errors add up to at most `toleranceUsd`.
  public static BookProxy of(CompiledBook book, ScenarioSet scenarios, double toleranceUsd) {
    if (!(toleranceUsd > 0)) {
      throw new IllegalArgumentException(
          "tolerance must be positive: toleranceUsd=" + toleranceUsd + " USD");
    }
    var kernel = StripKernel.create();
    var strips = new ArrayList<StripValuer>();
    double bound = 0;
    int proxies = 0;
    for (var strip : book.strips()) {
      var domain = StripDomain.of(strip.key(), scenarios);
      var proxy =
          new ProxyFitter(strip, domain, kernel)
              .fit(toleranceUsd / book.strips().size(), scenarios.size() / 2);
      strips.add(proxy.isPresent() ? proxy.get() : strip);
      bound += proxy.map(ProxyStrip::errorBound).orElse(0.0);
      proxies += proxy.isPresent() ? 1 : 0;
    }
    return new BookProxy(book, List.copyOf(strips), bound, proxies);
  }

  /// How far a P&L may lie from the exact one, as measured and extrapolated. Units: USD.
  public double errorBound() {
    return errorBound;
  }

  /// Strips that a surface stands for.
  public int proxies() {
    return proxies;
  }

  /// Strips that are valued exactly.
  public int exactStrips() {
    return strips.size() - proxies;
  }

  /// Partitions for a host's threads. Throws: `IllegalArgumentException` for other axes.
  public Revaluation revaluation(ScenarioSet scenarios) {
    return new Revaluation(book, scenarios, strips, StripKernel::create, PARTITION_MAX);
  }

  /// P&L in every scenario, on the caller's thread.
  public ScenarioPnl pnl(ScenarioSet scenarios) {
    return revaluation(scenarios).run();
  }
}
