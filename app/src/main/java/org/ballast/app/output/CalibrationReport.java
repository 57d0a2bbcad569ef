package org.ballast.app.output;

import java.util.List;
import java.util.Locale;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.calibration.Calibration;
import org.ballast.quant.fourier.ModelFamily;

/// All that `calibrate` shows, in whichever form. At least one calibration.
public record CalibrationReport(
    MarketSnapshot market, String model, List<Calibration> calibrations, List<String> warnings) {
  public CalibrationReport {
    calibrations = List.copyOf(calibrations);
    warnings = List.copyOf(warnings);
  }

  /// A family as users write it.
  public static String name(ModelFamily family) {
    return family.name().toLowerCase(Locale.ROOT);
  }

  /// The family of a name that [#name] gives.
  public static ModelFamily family(String name) {
    return ModelFamily.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
