package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CalibrateCommandTest {
  @ParameterizedTest
  @CsvSource({
    "heston, kappa theta sigma rho v0",
    "merton, sigma lambda muJ sigJ",
    "kou, sigma lambda p eta1 eta2"
  })
  void json_aModel_hasItsParametersAndHowWellItFits(String model, String names) {
    var fit = calibrate(model, "--format", "json").json().at("/calibrations/0");

    assertThat(fit.get("underlying").asString()).isEqualTo("BTC");
    assertThat(fit.get("expiry").isNull()).isTrue();
    assertThat(fit.get("parameters").propertyNames()).containsExactly(names.split(" ", -1));
    assertThat(fit.get("rmseVol").asDouble()).isBetween(0.0, 0.2);
    assertThat(fit.get("insideShare").asDouble()).isBetween(0.0, 1.0);
    assertThat(fit.get("quotes").asInt()).isGreaterThan(50);
  }

  @Test
  void json_hestonBeyondFellersCondition_saysSo() {
    var fit = calibrate("heston", "--format", "json").json().at("/calibrations/0");
    var parameters = fit.get("parameters");
    var pull = 2 * parameters.get("kappa").asDouble() * parameters.get("theta").asDouble();
    var noise = Math.pow(parameters.get("sigma").asDouble(), 2);

    assertThat(fit.get("cautions").toString().contains("Feller")).isEqualTo(pull <= noise);
  }

  @Test
  void json_sabr_hasOneSetAnExpiryThatMeetsTheSmile() {
    var json = calibrate("sabr", "--beta", "0.5", "--format", "json").json();
    var smiles =
        Invocation.of("surface", "--market", "sim:42", "--underlying", "BTC", "--format", "json")
            .json()
            .at("/byUnderlying/BTC/expiries");

    assertThat(json.get("calibrations").size()).isEqualTo(smiles.size());
    for (var i = 0; i < smiles.size(); i++) {
      var fit = json.get("calibrations").get(i);
      var atmVol = smiles.get(i).get("atmVol").asDouble();
      assertThat(fit.get("expiry").asString()).isEqualTo(smiles.get(i).get("expiry").asString());
      assertThat(fit.at("/parameters/beta").asDouble()).isEqualTo(0.5);
      assertThat(fit.at("/parameters/alpha").asDouble() / Math.sqrt(forward(smiles.get(i))))
          .isCloseTo(atmVol, within(0.15 * atmVol));
    }
  }

  private static double forward(JsonNode smile) {
    return smile.get("forward").asDouble();
  }

  @Test
  void tableAndCsv_merton_nameTheParameters() {
    assertThat(calibrate("merton").out()).contains("merton as of ", " lambda ", " muJ ");
    assertThat(calibrate("merton", "--format", "csv").out())
        .startsWith("underlying,expiry,sigma,lambda,muJ,sigJ,quotes,inside_share,rmse_vol");
  }

  @ParameterizedTest
  @CsvSource({
    "hestn, '', nearest: heston",
    "sabr, --beta 2, beta must be from 0 to 1",
    "heston, --beta 1, is of use only with --model sabr",
    "heston, --vol mark, calibrate fits the quotes",
    "heston, --underlying DOGE, underlying must have options"
  })
  void option_notUnderstood_isRefused(String model, String option, String said) {
    var run = calibrate(model, option.isEmpty() ? new String[0] : option.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(run.err()).contains(said);
  }

  private static Invocation calibrate(String model, String... options) {
    var start = Stream.of("calibrate", "--model", model, "--market", "sim:42");
    var coin =
        Arrays.asList(options).contains("--underlying")
            ? Stream.<String>of()
            : Stream.of("--underlying", "BTC");
    return Invocation.of(
        Stream.concat(Stream.concat(start, coin), Arrays.stream(options)).toArray(String[]::new));
  }
}
