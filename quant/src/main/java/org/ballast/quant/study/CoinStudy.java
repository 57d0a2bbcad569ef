package org.ballast.quant.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.ExpirySmile;
import org.ballast.quant.delta.HestonDynamics;

/// The study of one coin: its window of past steps, and the errors of those compared so far.
final class CoinStudy {
  /// What is known at the beginning of a step beside its smiles.
  private record Known(Estimates estimates, Optional<HestonDynamics> heston) {}

  private final Asset underlying;
  private final List<Rival> rivals;
  private final RollingWindow window = new RollingWindow();
  private final List<StepErrors> steps = new ArrayList<>();
  private final List<Estimates> estimates = new ArrayList<>();

  CoinStudy(Asset underlying, List<Rival> rivals) {
    this.underlying = underlying;
    this.rivals = rivals;
  }

  /// Judges the rivals on this step with what was known at its beginning, then learns from it. An
  /// option is judged only where every rival has an answer, a step only with such an option.
  void observe(ObservedChain before, ObservedChain after) {
    var known = window.estimates().map(past -> new Known(past, before.heston(underlying)));
    var errors = StepErrors.empty(before.asOf(), rivals.size());
    var hullWhite = new HullWhiteRegression();
    var skewStickiness = new SkewStickinessRegression();
    before
        .hedgeable(underlying)
        .forEach((expiry, quotes) -> {
          var smile = before.smile(underlying, expiry);
          if (smile.isEmpty()) {
            return;
          }
          after.smile(underlying, expiry).ifPresent(next -> skewStickiness.add(smile.get(), next));
          for (var quote : quotes) {
            before
                .move(quote, after)
                .ifPresent(move -> {
                  hullWhite.add(move);
                  known.ifPresent(what -> judge(errors, move, smile.get(), what));
                });
          }
        });
    window.add(after.asOf(), hullWhite, skewStickiness);
    known.ifPresent(what -> {
      if (!errors.isEmpty()) {
        steps.add(errors);
        estimates.add(what.estimates());
      }
    });
  }

  /// Empty where no step had estimates to begin with.
  Optional<DeltaComparison> result() {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeltaComparison(underlying, rivals, steps, estimates));
  }

  private void judge(StepErrors errors, HedgeMove move, ExpirySmile smile, Known known) {
    var ofRivals = new double[rivals.size()];
    for (var i = 0; i < ofRivals.length; i++) {
      var slope = volPerLogForward(rivals.get(i), move, smile, known);
      if (!Double.isFinite(slope)) {
        return;
      }
      ofRivals[i] = move.error(slope);
    }
    errors.add(Cells.index(move.type(), move.callDelta()), move.error(), ofRivals);
  }

  /// Limits: NaN where the rival has no answer.
  private static double volPerLogForward(
      Rival rival, HedgeMove move, ExpirySmile smile, Known known) {
    return switch (rival) {
      case Rival.Fixed(var _, var model) -> model.perLogForward(smile, move.strike());
      case Rival.RollingSkewStickiness _ ->
          new DeltaModel.SkewStickiness(known.estimates().skewStickiness())
              .perLogForward(smile, move.strike());
      case Rival.RollingHullWhite _ ->
          known.estimates().hullWhite().perLogForward(move.callDelta(), move.years());
      case Rival.Heston _ ->
          known
              .heston()
              .map(heston -> heston.perLogForward(smile.forward(), move.strike(), move.years()))
              .orElse(Double.NaN);
    };
  }
}
