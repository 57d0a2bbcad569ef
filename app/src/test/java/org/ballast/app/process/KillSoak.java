package org.ballast.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// As [KillTest], for as many kills as asked for: desk after desk, each with a seed of its own.
/// `build/soak` runs it.
class KillSoak {
  private static final long SEED = 20260301;
  private static final int KILLS = Integer.getInteger("ballast.soak.kills", 500);
  private static final int KILLS_A_DESK = 20;

  @TempDir private Path temporary;

  @Test
  void kill_ofDeskAfterDesk_losesAndDoublesNothing() throws Exception {
    var hits = new EnumMap<KillLoop.Stage, Integer>(KillLoop.Stage.class);
    for (var kills = 0; kills < KILLS; ) {
      var seed = SEED + kills;
      var desk = DeskFolder.in(temporary.resolve("desk" + seed));
      var loop = new KillLoop(desk, seed);
      loop.run(KILLS_A_DESK);
      KillLoop.end(desk);
      var audit = DeskAudit.of(desk);
      var what = "SEED=" + seed + " kills " + loop.hits() + ", " + audit.summary();
      KillTest.requireEnded(audit, what);
      loop.hits().forEach((stage, count) -> hits.merge(stage, count, Integer::sum));
      kills = hits.values().stream().mapToInt(Integer::intValue).sum();
      System.out.println(what + "; in all " + kills);
    }
    assertThat(hits).containsOnlyKeys(KillLoop.Stage.values());
    System.out.println("killed " + hits);
  }
}
