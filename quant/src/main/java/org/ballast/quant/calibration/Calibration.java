package org.ballast.quant.calibration;

import java.util.List;
import java.util.Optional;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;

/// Fitted parameters with how well they fit.
///
/// Units: rmseVol as a decimal, weighted as the fit is; insideShare is the share of the quotes
/// whose bid and ask vols enclose the model. `expiry` is empty where one set of parameters is that
/// of all expiries; `cautions` say in words where the parameters leave a model's usual domain.
public record Calibration(
    Asset underlying,
    Optional<Expiry> expiry,
    List<Parameter> parameters,
    int quotes,
    double rmseVol,
    double insideShare,
    boolean isConverged,
    List<String> cautions) {
  /// A number under the paper's letter, as `price` names its columns.
  public record Parameter(String name, double value) {}

  public Calibration {
    parameters = List.copyOf(parameters);
    cautions = List.copyOf(cautions);
  }
}
