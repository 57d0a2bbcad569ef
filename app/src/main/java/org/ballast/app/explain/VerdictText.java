package org.ballast.app.explain;

import org.ballast.app.output.Figures;
import org.ballast.app.output.Json;
import org.ballast.engine.journal.JournalVerdict;

/// Whether a journal is whole, in words and as `ballast.verify/1`.
public final class VerdictText {
  private VerdictText() {}

  public static String render(String desk, JournalVerdict verdict) {
    return "desk "
        + desk
        + ": "
        + switch (verdict) {
          case JournalVerdict.Intact intact ->
              Figures.count(intact.records())
                  + " records, all there and unchanged\nhead "
                  + intact.headHash()
                  + "\n";
          case JournalVerdict.Broken broken ->
              "BROKEN at " + broken.sequence() + ": " + broken.fault().rule() + "\n";
        };
  }

  public static String json(String desk, JournalVerdict verdict) {
    var root = Json.object();
    root.put("schema", "ballast.verify/1");
    root.put("desk", desk);
    switch (verdict) {
      case JournalVerdict.Intact intact ->
          root.put("intact", true)
              .put("records", intact.records())
              .put("headHash", intact.headHash());
      case JournalVerdict.Broken broken ->
          root.put("intact", false)
              .put("sequence", broken.sequence())
              .put("fault", broken.fault().rule());
    }
    return Json.text(root);
  }
}
