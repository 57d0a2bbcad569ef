package org.ballast.app.price;

import java.util.List;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;

/// Every model that cases can be priced with.
public final class PriceModels {
  private static final List<PriceModel> ALL =
      List.of(
          BlackCases.bsm(),
          BlackCases.black76(),
          BlackCases.inverse(),
          BlackCases.impliedVol(),
          SviCases.svi(),
          SabrCases.sabr(),
          FourierCases.heston(),
          FourierCases.bates(),
          FourierCases.svcj(),
          FourierCases.merton(),
          MertonSeriesCases.mertonSeries(),
          FourierCases.kou(),
          VulnerableModel.model(),
          JumpToZeroModel.model(),
          WrongWayModel.model(),
          LiquidStakingTokenModel.model(),
          StakedModel.model(),
          StakedOptionModel.model());

  private PriceModels() {}

  public static List<String> labels() {
    return ALL.stream().map(PriceModel::label).toList();
  }

  public static PriceModel parse(String label) {
    var labels = labels();
    return ALL.stream()
        .filter(model -> model.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            BadInputException.configuration(
                "command line",
                "model must be one of "
                    + String.join(", ", labels)
                    + " (nearest: "
                    + NearestName.of(label, labels, 1).getFirst()
                    + ")",
                "--model",
                label));
  }
}
