package org.ballast.app.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.risk.BookRisk;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.DeltaConvention;
import org.ballast.quant.risk.DollarGreeks;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionRisk;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.ScenarioSet;
import org.ballast.quant.surface.VolSource;

/// Values a seeded book on each snapshot, sums it in every way, and compares its Greeks with
/// differences of its value.
final class BookCheck {
  /// Relative spot moves for slope and curvature; relative vol move; time step.
  private static final double SLOPE_STEP = 1e-5;

  private static final double CURVE_STEP = 1e-4;
  private static final double VOL_STEP = 1e-4;
  private static final Duration TIME_STEP = Duration.ofSeconds(20);

  private static final int OPTIONS_SAMPLED = 4;

  private static final List<ToDoubleFunction<Exposure>> COMPONENTS =
      List.of(
          Exposure::value,
          Exposure::equity,
          Exposure::deltaTotal,
          Exposure::blackDelta,
          Exposure::gamma,
          Exposure::vega,
          Exposure::theta);

  final Worst sums = new Worst();
  final Worst totals = new Worst();
  final Worst delta = new Worst();
  final Worst gamma = new Worst();
  final Worst vega = new Worst();
  final Worst theta = new Worst();
  int optionsMin = Integer.MAX_VALUE;

  void see(MarketSnapshot market) {
    var book = SeededBook.of(market);
    var risk = new BookValuer(market, VolSource.MARK).value(book);
    var options = book.positions().stream().filter(p -> p.instrument() instanceof Option).toList();
    optionsMin = Math.min(optionsMin, options.size());
    seeSums(risk);
    seeTotals(risk);
    seeTotalDelta(market, book, risk);
    for (var underlying : risk.underlyings()) {
      if (!underlying.underlying().isDollar()) {
        seeSpot(market, part(book, underlying.underlying()), underlying.exposure());
      }
    }
    options.stream().limit(OPTIONS_SAMPLED).forEach(option -> seeOption(market, option));
  }

  void see(BookCheck other) {
    sums.see(other.sums);
    totals.see(other.totals);
    delta.see(other.delta);
    gamma.see(other.gamma);
    vega.see(other.vega);
    theta.see(other.theta);
    optionsMin = Math.min(optionsMin, other.optionsMin);
  }

  /// Positions, underlyings, expiries and accounts are the same book four times.
  private void seeSums(BookRisk risk) {
    var positions = risk.positions().stream().map(PositionRisk::exposure).toList();
    var cuts =
        List.of(
            risk.underlyings().stream().map(part -> part.exposure()).toList(),
            List.copyOf(risk.byExpiry().values()),
            List.copyOf(risk.byAccount().values()));
    for (var component : COMPONENTS) {
      var gross = positions.stream().mapToDouble(e -> Math.abs(component.applyAsDouble(e))).sum();
      for (var cut : cuts) {
        sums.see(relative(sum(positions, component), sum(cut, component), gross), risk.asOf());
      }
    }
  }

  /// The total in USD, against the positions each at its own index.
  private void seeTotals(BookRisk risk) {
    var total = DollarGreeks.of(risk, DeltaConvention.USD);
    var value = 0.0;
    var deltaUsd = 0.0;
    var gammaUsd = 0.0;
    var gross = new double[3];
    for (var position : risk.positions()) {
      var index = risk.underlying(position.underlying()).orElseThrow().index();
      var exposure = position.exposure();
      value += exposure.value();
      var equity = position.underlying().isDollar() ? 0 : exposure.equity();
      deltaUsd += (equity + exposure.deltaTotal()) * index;
      gammaUsd += exposure.gamma() * index;
      gross[0] += Math.abs(exposure.value());
      gross[1] += (Math.abs(equity) + Math.abs(exposure.deltaTotal())) * index;
      gross[2] += Math.abs(exposure.gamma()) * index;
    }
    totals.see(relative(value, total.value(), gross[0]), risk.asOf() + " value");
    totals.see(relative(deltaUsd, total.delta(), gross[1]), risk.asOf() + " delta");
    totals.see(relative(gammaUsd, total.gamma(), gross[2]), risk.asOf() + " gamma");
  }

  /// The total's delta is what the whole book earns when every spot moves by the same fraction.
  private void seeTotalDelta(MarketSnapshot market, Portfolio book, BookRisk risk) {
    var compiled = CompiledBook.of(book, market, VolSource.MARK);
    var slope = (spotPnl(compiled, SLOPE_STEP) - spotPnl(compiled, -SLOPE_STEP)) / (2 * SLOPE_STEP);
    var gross =
        risk.positions().stream()
            .filter(line -> !line.underlying().isDollar())
            .mapToDouble(line ->
                Math.abs(line.exposure().usdDelta())
                    * risk.underlying(line.underlying()).orElseThrow().index())
            .sum();
    var total = DollarGreeks.of(risk, DeltaConvention.USD).delta();
    delta.see(relative(slope, total, gross), place(market, "total"));
  }

  /// d(value)/dS is usdDelta and its slope gamma, the basis held.
  private void seeSpot(MarketSnapshot market, Portfolio part, Exposure exposure) {
    var compiled = CompiledBook.of(part, market, VolSource.MARK);
    var index = market.index(part.positions().getFirst().instrument().underlying()).orElseThrow();
    var spot = index.price().toDouble();
    var positions =
        part.positions().stream()
            .map(new PositionValuer(market, VolSource.MARK)::value)
            .map(PositionRisk::exposure)
            .toList();
    var slope =
        (spotPnl(compiled, SLOPE_STEP) - spotPnl(compiled, -SLOPE_STEP)) / (2 * SLOPE_STEP * spot);
    var grossDelta = positions.stream().mapToDouble(e -> Math.abs(e.usdDelta())).sum();
    delta.see(relative(slope, exposure.usdDelta(), grossDelta), place(market, index.asset()));
    var curve =
        (spotPnl(compiled, CURVE_STEP) + spotPnl(compiled, -CURVE_STEP))
            / (CURVE_STEP * CURVE_STEP * spot * 100);
    var grossGamma = positions.stream().mapToDouble(e -> Math.abs(e.gamma())).sum();
    gamma.see(relative(curve, exposure.gamma(), grossGamma), place(market, index.asset()));
  }

  /// Vega and theta are the venue's: of the value at the forward, so the basis is taken out.
  private void seeOption(MarketSnapshot market, Position option) {
    var instrument = (Option) option.instrument();
    var mark = market.quote(instrument.id()).flatMap(quote -> quote.optionMark()).orElseThrow();
    var index = market.index(instrument.underlying()).orElseThrow().price().toDouble();
    var toForward = mark.underlyingPrice() / index;
    var book = new Portfolio(List.of(option), List.of());
    var compiled = CompiledBook.of(book, market, VolSource.MARK);
    var risk = new PositionValuer(market, VolSource.MARK).value(option);
    var held = Math.abs(option.quantity().toDouble());
    var years = instrument.expiry().yearsFrom(market.asOf());
    var slope =
        (pnl(compiled, 1, 1 + VOL_STEP) - pnl(compiled, 1, 1 - VOL_STEP))
            / (2 * VOL_STEP * mark.impliedVol() * 100);
    var vegaSize = held * mark.underlyingPrice() * Math.sqrt(years) / 100;
    vega.see(
        relative(slope * toForward, risk.exposure().vega(), vegaSize),
        place(market, instrument.id()));
    var daysLeft = Math.min(1, years * 365);
    var decay =
        (valueAt(market, TIME_STEP, option) - valueAt(market, TIME_STEP.negated(), option))
            / (2 * TIME_STEP.toSeconds() / 86_400.0);
    theta.see(
        relative(
            decay * toForward * daysLeft,
            risk.exposure().theta(),
            vegaSize * mark.impliedVol() / years / 365),
        place(market, instrument.id()));
  }

  private static double valueAt(MarketSnapshot market, Duration later, Position option) {
    var moved =
        MarketSnapshot.of(
            market.asOf().plus(later),
            market.source(),
            new ArrayList<>(market.indexPrices()),
            List.of(market.quote(option.instrument().id()).orElseThrow()),
            List.of());
    return new PositionValuer(moved, VolSource.MARK).value(option).exposure().value();
  }

  private static double spotPnl(CompiledBook book, double shock) {
    return pnl(book, 1 + shock, 1);
  }

  private static double pnl(CompiledBook book, double spotFactor, double volFactor) {
    var scenario =
        ScenarioSet.grid(
            book.axes(), new double[] {spotFactor}, new double[] {volFactor}, new double[1]);
    return book.pnl(scenario).total(0);
  }

  private static Portfolio part(Portfolio book, Asset asset) {
    return new Portfolio(
        book.positions().stream().filter(p -> p.instrument().underlying().equals(asset)).toList(),
        book.cash().stream().filter(c -> c.balance().currency().equals(asset)).toList());
  }

  private static double sum(Collection<Exposure> exposures, ToDoubleFunction<Exposure> component) {
    return exposures.stream().mapToDouble(component).sum();
  }

  private static double relative(double left, double right, double gross) {
    return gross > 0 ? Math.abs(left - right) / gross : Math.abs(left - right);
  }

  private static String place(MarketSnapshot market, Object what) {
    return market.source() + " " + what;
  }
}
