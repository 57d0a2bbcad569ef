package org.ballast.quant.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.quant.svi.ArbitrageVerdict;
import org.ballast.quant.svi.Butterfly;
import org.ballast.quant.svi.Calendar;
import org.ballast.quant.svi.SviSlice;

/// Moves the smiles of all expiries together to where they fit best and allow no arbitrage.
///
/// No arbitrage is a condition at infinitely many strikes. The search begins with none of them;
/// after each round of Levenberg and Marquardt's least squares the exact verdict names the strike
/// of the deepest violation of each smile and each pair, which is bound from then on ([Cut]), until
/// no violation is left. Limits: [#ROUNDS_MAX]; what it returns may still violate. Source: the
/// exchange method of Hettich & Kortanek, "Semi-infinite programming", SIAM Review 35 (1993)
/// 380-429.
final class SurfaceSearch {
  private static final int ROUNDS_MAX = 30;
  private static final int REWEIGHTING_ROUNDS = 4;
  private static final int STEPS_MAX = 8;
  private static final int TRIES_MAX = 8;
  private static final double DAMPING_FACTOR = 5;

  /// A step that gains less, relative to what is left, ends a round.
  private static final double GAIN_MIN = 1e-5;

  /// Beyond so many widths from its centre a slice is its asymptote.
  private static final double ASYMPTOTE_WIDTHS = 3;

  /// A butterfly beyond so many standard deviations is answered by a narrower hyperbola.
  private static final double REACH_SD = 12;

  private static final double LOG_NARROWING = 0.4;

  private final List<WeightedQuotes> quotes;
  private final double dampingStart;
  private final List<Cut> cuts = new ArrayList<>();
  private SliceModel[] models;

  private SurfaceSearch(List<WeightedQuotes> quotes, SliceModel[] models, double dampingStart) {
    this.quotes = quotes;
    this.models = models;
    this.dampingStart = dampingStart;
  }

  /// Shape: expiries earliest first, with a first fit for each. The damping each round begins with
  /// decides how far its first steps go, and so where the search ends.
  static List<SviSlice> fit(List<SmileQuotes> chain, List<SviSlice> start, double dampingStart) {
    var quotes = chain.stream().map(WeightedQuotes::new).toList();
    var models = start.stream().map(SliceModel::of).toArray(SliceModel[]::new);
    return new SurfaceSearch(quotes, models, dampingStart).run();
  }

  private List<SviSlice> run() {
    for (var round = 0; round < ROUNDS_MAX; round++) {
      var isFree = isFreeOrCut();
      if (isFree && round >= REWEIGHTING_ROUNDS) {
        break;
      }
      if (round < REWEIGHTING_ROUNDS) {
        for (var i = 0; i < models.length; i++) {
          quotes.get(i).reweight(models[i]::totalVariance);
        }
      }
      minimise();
    }
    return slices();
  }

  private List<SviSlice> slices() {
    return Arrays.stream(models).map(SliceModel::slice).toList();
  }

  private boolean isFreeOrCut() {
    var before = cuts.size();
    var slices = slices();
    for (var i = 0; i < slices.size(); i++) {
      if (Butterfly.verdict(slices.get(i)) instanceof ArbitrageVerdict.Violated violated) {
        cuts.add(butterflyCut(i, slices.get(i), violated.worst()));
      }
      if (i > 0
          && Calendar.verdict(slices.get(i - 1), slices.get(i))
              instanceof ArbitrageVerdict.Violated violated) {
        cuts.add(calendarCut(i - 1, violated.worst()));
      }
    }
    return cuts.size() == before;
  }

  private Cut butterflyCut(int smile, SviSlice slice, double worst) {
    var atTheMoney = slice.totalVariance(0);
    var distance = worst - slice.m();
    if (Math.abs(distance) > ASYMPTOTE_WIDTHS * slice.s()) {
      return new Cut.Intercept(smile, distance > 0 ? 1 : -1, atTheMoney);
    }
    if (Math.abs(worst) > REACH_SD * Math.sqrt(atTheMoney)) {
      var logWidth = models[smile].parameter(SliceModel.WIDTH);
      return new Cut.Width(smile, logWidth - LOG_NARROWING);
    }
    return new Cut.Butterfly(smile, worst);
  }

  private static Cut calendarCut(int smile, double worst) {
    if (Double.isInfinite(worst)) {
      return new Cut.WingOrder(smile, worst > 0 ? SliceModel.RIGHT : SliceModel.LEFT);
    }
    return new Cut.Calendar(smile, worst);
  }

  private void minimise() {
    var damping = dampingStart;
    var system = assemble(models);
    for (var step = 0; step < STEPS_MAX; step++) {
      var before = system.cost();
      for (var attempt = 0; attempt < TRIES_MAX && system.cost() >= before; attempt++) {
        var moved = moved(system.step(damping));
        var candidate = assemble(moved);
        if (candidate.cost() < before) {
          models = moved;
          system = candidate;
          damping /= DAMPING_FACTOR;
        } else {
          damping *= DAMPING_FACTOR;
        }
      }
      if (before - system.cost() <= GAIN_MIN * before) {
        return;
      }
    }
  }

  private SliceModel[] moved(double[] step) {
    var moved = new SliceModel[models.length];
    for (var i = 0; i < models.length; i++) {
      moved[i] = models[i].moved(step, i * SliceModel.PARAMETERS);
    }
    return moved;
  }

  private BandedSystem assemble(SliceModel[] at) {
    var system = new BandedSystem(SliceModel.PARAMETERS, at.length);
    for (var i = 0; i < at.length; i++) {
      quotes.get(i).addTo(system, i, at[i]);
    }
    for (var cut : cuts) {
      cut.addTo(system, at);
    }
    return system;
  }
}
