package org.ballast.runtime.failure;

import java.util.List;
import org.ballast.quant.hazard.FailureModel;

/// A file of failures as it was understood; `notes` say where a bound held an implied hazard.
public record FailureFile(FailureModel model, List<String> notes) {
  /// Nothing fails, as without a file.
  public static final FailureFile NONE = new FailureFile(FailureModel.NONE, List.of());

  public FailureFile {
    notes = List.copyOf(notes);
  }
}
