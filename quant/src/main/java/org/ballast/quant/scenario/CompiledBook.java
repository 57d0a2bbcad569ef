package org.ballast.quant.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.quant.scenario.Leg.OptionLeg;
import org.ballast.quant.scenario.Leg.PlainKey;
import org.ballast.quant.scenario.Leg.PlainLeg;
import org.ballast.quant.surface.VolSource;

/// A book read once against a market, to be revalued in many scenarios.
///
/// Options are gathered by underlying and expiry into strips, and within one by strike: a call and
/// a put of one strike share a valuation, as do positions in the same option, so work grows with
/// the strikes that differ and not with positions. Futures, coins and balances fold into a few
/// terms. Forwards and volatilities are those of the market and `VolSource`; see
/// docs/models/scenario-revaluation.md.
public final class CompiledBook {
  private final MarketAxes axes;
  private final List<Leg> legs;
  private final List<OptionStrip> strips;
  private final List<PlainLeg> plainLegs;
  private final double[] values;

  private CompiledBook(MarketAxes axes, List<Leg> legs) {
    this.axes = axes;
    this.legs = List.copyOf(legs);
    this.strips = strips(legs);
    this.plainLegs = plainLegs(legs);
    this.values = unmovedValues();
  }

  /// Throws: `BadInputException` where the market does not price a position.
  public static CompiledBook of(Portfolio portfolio, MarketView market, VolSource vols) {
    var compiler = new LegCompiler(market, vols);
    var legs = new ArrayList<Leg>();
    portfolio.positions().forEach(position -> legs.add(compiler.compile(position)));
    portfolio.cash().forEach(cash -> legs.add(compiler.compile(cash)));
    return new CompiledBook(compiler.axes(), legs);
  }

  /// What scenarios of this book must move, in the order of their columns.
  public MarketAxes axes() {
    return axes;
  }

  /// Value in the market as it is. Units: USD.
  public double value() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// Value of the positions in the underlying at `asset` of the axes. Units: USD.
  public double value(int asset) {
    return values[asset];
  }

  /// How many option valuations one scenario costs.
  public int optionLines() {
    return strips.stream().mapToInt(strip -> strip.lines().size()).sum();
  }

  /// P&L in every scenario, revalued exactly on the caller's thread.
  public ScenarioPnl pnl(ScenarioSet scenarios) {
    return Revaluation.of(this, scenarios).run();
  }

  List<Leg> legs() {
    return legs;
  }

  List<OptionStrip> strips() {
    return strips;
  }

  List<PlainLeg> plainLegs() {
    return plainLegs;
  }

  private double[] unmovedValues() {
    var scenarios = ScenarioSet.unmoved(axes);
    var rows = new double[axes.assets().size()][1];
    new PartitionValuer(strips, plainLegs, StripKernel.create()).addValues(scenarios, 0, 1, rows);
    var unmoved = new double[rows.length];
    for (int asset = 0; asset < rows.length; asset++) {
      unmoved[asset] = rows[asset][0];
    }
    return unmoved;
  }

  private static List<OptionStrip> strips(List<Leg> legs) {
    var lines = new TreeMap<StripKey, TreeMap<OptionLine, OptionLine>>();
    for (var leg : legs) {
      if (leg instanceof OptionLeg option) {
        lines
            .computeIfAbsent(option.key(), key -> new TreeMap<>())
            .merge(option.line(), option.line(), OptionLine::plus);
      }
    }
    var strips = new ArrayList<OptionStrip>();
    lines.forEach((key, byLine) -> strips.add(new OptionStrip(key, List.copyOf(byLine.values()))));
    return List.copyOf(strips);
  }

  private static List<PlainLeg> plainLegs(List<Leg> legs) {
    var sums = new TreeMap<PlainKey, PlainLeg>();
    for (var leg : legs) {
      if (leg instanceof PlainLeg plain) {
        sums.merge(plain.key(), plain, PlainLeg::plus);
      }
    }
    return List.copyOf(sums.values());
  }
}
