package org.ballast.quant.moves;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.math.CounterRandom;

/// Draws in which scenarios venues fail over the horizon, each source by its hazard and independent
/// of prices and of other sources.
public final class VenueFailureDraws {
  private static final long VENUES = 10_000;

  private VenueFailureDraws() {}

  /// Of the sources of kind VENUE, all venues of a source failing together; other kinds are not
  /// drawn. A venue that several sources fail in one scenario fails once, by that with the least
  /// recovery. The draws are a function of `seed`.
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
    return once(drawn);
  }

  private static List<VenueFailures> once(List<VenueFailures> drawn) {
    var failed = new TreeMap<String, boolean[]>();
    var kept = new ArrayList<VenueFailures>();
    for (var failures : drawn.stream().sorted(comparingDouble(VenueFailures::recovery)).toList()) {
      var hasFailed = failures.hasFailed().clone();
      var before = failed.computeIfAbsent(failures.venue(), _ -> new boolean[hasFailed.length]);
      for (int scenario = 0; scenario < hasFailed.length; scenario++) {
        hasFailed[scenario] &= !before[scenario];
        before[scenario] |= hasFailed[scenario];
      }
      kept.add(new VenueFailures(failures.venue(), failures.recovery(), hasFailed));
    }
    return List.copyOf(kept);
  }
}
