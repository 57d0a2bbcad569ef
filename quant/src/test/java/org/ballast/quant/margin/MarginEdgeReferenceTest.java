package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.margin.deribit.DeribitPortfolioMargin;
import org.ballast.quant.margin.deribit.RiskRow;
import org.ballast.quant.margin.derive.DeriveExpiry;
import org.ballast.quant.margin.derive.DeriveOption;
import org.ballast.quant.margin.derive.DerivePerpetual;
import org.ballast.quant.margin.derive.DerivePortfolio;
import org.ballast.quant.margin.derive.DerivePortfolioMargin;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

/// Inputs that no kernel may value.
class MarginEdgeReferenceTest {
  private static final String FILE = "edge_cases.json";

  @Test
  void kernels_ofInputsToReject_refuse() {
    for (var row : ReferenceRows.json(FILE, "must_reject")) {
      assertThatThrownBy(() -> deribit(row))
          .as("deribit %s", row)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> derive(row))
          .as("derive %s", row)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static double deribit(ReferenceRow row) {
    var option =
        new RiskRow.OptionRow(
            OptionType.CALL,
            -1,
            "E",
            row.number("T"),
            row.number("S"),
            row.number("K"),
            row.number("sigma"));
    return DeribitPortfolioMargin.of(SampleModels.PORTFOLIO, 100, List.of(option)).initial();
  }

  private static double derive(ReferenceRow row) {
    var option = new DeriveOption(OptionType.CALL, row.number("K"), row.number("sigma"), -1);
    var expiry = new DeriveExpiry(row.number("T"), 0, row.number("S"), 0, 1, List.of(option));
    var portfolio =
        new DerivePortfolio(100, 1, 1, 0, DerivePerpetual.none(0), List.of(expiry), List.of());
    return DerivePortfolioMargin.of(SampleModels.PMRM, portfolio).initial();
  }
}
