package org.ballast.quant.margin;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

/// Inputs that no kernel may value.
class MarginEdgeReferenceTest {
  private static final String FILE = "edge_cases.json";

  /// One short call on a coin at 100. Units: as the kernels'.
  private record ShortCall(double years, double forward, double strike, double vol) {
    double deribit() {
      var option = new RiskRow.OptionRow(OptionType.CALL, -1, "E", years, forward, strike, vol);
      return DeribitPortfolioMargin.of(SampleModels.PORTFOLIO, 100, List.of(option)).initial();
    }

    double derive() {
      var option = new DeriveOption(OptionType.CALL, strike, vol, -1);
      var expiry = new DeriveExpiry(years, 0, forward, 0, 1, List.of(option));
      var portfolio =
          new DerivePortfolio(100, 1, 1, 0, DerivePerpetual.none(0), List.of(expiry), List.of());
      return DerivePortfolioMargin.of(SampleModels.PMRM, portfolio).initial();
    }
  }

  @Test
  void kernels_ofInputsToReject_refuse() {
    for (var row : ReferenceRows.json(FILE, "must_reject")) {
      var call =
          new ShortCall(row.number("T"), row.number("S"), row.number("K"), row.number("sigma"));
      assertThatThrownBy(call::deribit)
          .as("deribit %s", row)
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(call::derive)
          .as("derive %s", row)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /// What is refused above is refused for its one wrong number.
  @Test
  void kernels_ofSoundInputs_value() {
    var call = new ShortCall(1, 100, 100, 0.5);

    assertThat(call.deribit()).isPositive();
    assertThat(call.derive()).isNegative();
  }
}
