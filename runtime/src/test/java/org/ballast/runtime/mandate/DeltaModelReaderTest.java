package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Asset;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeltaModelReaderTest {
  private static final HullWhiteCoefficients COEFFICIENTS =
      new HullWhiteCoefficients(-0.02, 0.1, -0.05);

  @Test
  void parse_eachModel_isReadAsWritten() {
    assertThat(read("sticky-strike")).isEqualTo(new DeltaModel.StickyStrike());
    assertThat(read("sticky-delta")).isEqualTo(new DeltaModel.StickyDelta());
    assertThat(read("{ssr: 0.8}")).isEqualTo(new DeltaModel.SkewStickiness(0.8));
    assertThat(read("sabr")).isEqualTo(new DeltaModel.Sabr(1));
    assertThat(read("{sabr: {beta: 0.5}}")).isEqualTo(new DeltaModel.Sabr(0.5));
    assertThat(read("heston")).isEqualTo(new DeltaModel.Heston());
    assertThat(read("bartlett")).isEqualTo(new DeltaModel.Bartlett(1));
    assertThat(read("{bartlett: {beta: 0}}")).isEqualTo(new DeltaModel.Bartlett(0));
    assertThat(read("{hull-white: {BTC: [-0.02, 0.1, -0.05]}}"))
        .isEqualTo(new DeltaModel.HullWhite(new TreeMap<>(Map.of(Asset.BTC, COEFFICIENTS))));
  }

  @Test
  void parse_withoutAModel_isStickyStrike() {
    assertThat(MandateReader.parse("m", MandateReaderTest.SMALLEST).deltaModel())
        .isEqualTo(new DeltaModel.StickyStrike());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sticky-strke | nearest is sticky-strike",
        "{bartlet: {beta: 1}} | nearest is bartlett",
        "ssr | needs its ratio",
        "hull-white | needs its coefficients",
        "{ssr: high} | must be a number",
        "{ssr: NaN} | must be a number",
        "{ssr: 1e9} | must be a number",
        "{sabr: {beta: 1.5}} | beta must be from 0 to 1",
        "{sabr: {alpha: 1}} | nearest valid key is beta",
        "{sticky-delta: 1} | model has no parameters",
        "{ssr: 1, sabr: {beta: 1}} | delta model must be one",
        "{hull-white: {BTC: [1, 2]}} | three coefficients",
        "{hull-white: {ETH: [1, 2, 3]}} | must name one of this mandate's underlyings",
        "[sabr] | must be a delta model, e.g. sticky-strike",
      })
  void parse_whatIsNoModel_isRefusedWithTheRule(String written, String rule) {
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("m:3")
        .hasMessageContaining(rule);
  }

  @Test
  void parse_hullWhiteWithoutALimitedUnderlying_isRefused() {
    var text =
        """
        underlyings: {BTC: {delta: 1 BTC}, ETH: {delta: 1 ETH}}
        trade: {instruments: ["deribit:BTC-PERPETUAL"]}
        delta_model: {hull-white: {BTC: [1, 2, 3]}}
        """;
    assertThatThrownBy(() -> MandateReader.parse("m", text))
        .hasMessageContaining("delta_model.hull-white.ETH");
  }

  @Test
  void rows_ofEachModel_sayItsParameters() {
    assertThat(line("{ssr: 0.80}")).contains("delta_model.ssr", "0.8, 1 is sticky strike");
    assertThat(line("sabr")).contains("delta_model.sabr.beta", "1, alpha held");
    assertThat(line("bartlett")).contains("delta_model.bartlett.beta");
    assertThat(line("{hull-white: {BTC: [-0.02, 0.1, -0.05]}}"))
        .contains("delta_model.hull-white.BTC", "[-0.02, 0.1, -0.05], vol moves by");
  }

  private static String line(String written) {
    return MandateReader.describe("m", text(written)).lines().stream()
        .filter(line -> line.startsWith("delta_model"))
        .findFirst()
        .orElseThrow();
  }

  private static DeltaModel read(String written) {
    return MandateReader.parse("m", text(written)).deltaModel();
  }

  private static String text(String written) {
    return MandateReaderTest.SMALLEST + "delta_model: " + written + "\n";
  }
}
