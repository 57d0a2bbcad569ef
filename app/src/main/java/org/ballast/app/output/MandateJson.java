package org.ballast.app.output;

import java.util.Locale;
import org.ballast.runtime.mandate.MandateDescription;

/// How a mandate was understood, as `ballast.mandate/1`.
public final class MandateJson {
  private MandateJson() {}

  public static String render(MandateDescription description) {
    var root = Json.object();
    root.put("schema", "ballast.mandate/1");
    var rows = root.putArray("rules");
    for (var row : description.rows()) {
      rows.addObject()
          .put("key", row.key())
          .put("value", row.value())
          .put("unit", row.unit())
          .put("meaning", row.meaning())
          .put("origin", row.origin().name().toLowerCase(Locale.ROOT));
    }
    return Json.text(root);
  }
}
