package org.ballast.app.explain;

import org.ballast.app.output.Figures;
import org.ballast.app.output.Json;
import org.ballast.runtime.host.ReplayResult;
import org.ballast.runtime.host.ReplayRun;

/// What became of a replay, in words and as `ballast.replay/1`.
public final class ReplayText {
  private ReplayText() {}

  public static String render(ReplayResult result, ReplayRun.Computations computations) {
    return "desk "
        + result.desk()
        + ": "
        + Figures.count(result.events())
        + " events, "
        + Figures.count(result.effects())
        + " effects, "
        + Figures.count(result.computations())
        + " computations "
        + (computations == ReplayRun.Computations.AGAIN ? "done again" : "as recorded")
        + "\neffects "
        + result.effectsDigest()
        + "\njournal "
        + result.headHash()
        + "\n"
        + result
            .difference()
            .map(found -> "DIFFERENT at " + found.sequence() + ": " + found.what() + "\n")
            .orElse("Every effect is the same, byte for byte.\n");
  }

  public static String json(ReplayResult result, ReplayRun.Computations computations) {
    var root = Json.object();
    root.put("schema", "ballast.replay/1");
    root.put("desk", result.desk());
    root.put("events", result.events());
    root.put("effects", result.effects());
    root.put("computations", result.computations());
    root.put("recomputed", computations == ReplayRun.Computations.AGAIN);
    root.put("effectsDigest", result.effectsDigest());
    root.put("headHash", result.headHash());
    root.put("same", result.difference().isEmpty());
    result
        .difference()
        .ifPresentOrElse(
            found ->
                root.putObject("difference")
                    .put("sequence", found.sequence())
                    .put("what", found.what()),
            () -> root.putNull("difference"));
    return Json.text(root);
  }
}
