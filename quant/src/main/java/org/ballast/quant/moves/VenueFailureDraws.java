package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.List;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.math.CounterRandom;

/// Draws in which scenarios venues fail over the horizon, each source by its hazard and independent
/// of prices and of other sources.
public final class VenueFailureDraws {
  private static final long VENUES = 10_000;

  private VenueFailureDraws() {}

  /// Of the sources of kind VENUE, all venues of a source failing together; other kinds are not
  /// drawn. The draws are a function of `seed`.
  public static List<VenueFailures> of(FailureModel model, MoveSet moves, long seed) {
    var drawn = new ArrayList<VenueFailures>();
    for (int i = 0; i < model.sources().size(); i++) {
      var source = model.sources().get(i);
      if (source.kind() == FailureKind.VENUE) {
        var random = new CounterRandom(seed, VENUES + i);
        var hasFailed = new boolean[moves.size()];
        for (int scenario = 0; scenario < hasFailed.length; scenario++) {
          double survival = source.terms().hazard().survival(moves.yearsPassed()[scenario]);
          hasFailed[scenario] = random.uniform(scenario) >= survival;
        }
        for (var venue : source.subjects()) {
          drawn.add(new VenueFailures(venue, source.terms().recovery(), hasFailed));
        }
      }
    }
    return List.copyOf(drawn);
  }
}
