package org.ballast.quant.delta;

import static org.ballast.testkit.Accuracy.assertWithin;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.pricing.InverseOptionGreeks;
import org.ballast.quant.sabr.SabrModel;
import org.ballast.quant.svi.SviSlice;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class SmileDeltaReferenceTest {
  private static final String FILE = "smile_deltas.json";
  private static final double TOLERANCE = 1e-9;

  @Test
  void stickyDeltas_ofEverySviSmile_equalReference() {
    for (var row : ReferenceRows.jsonNodes(FILE, "svi")) {
      var forward = number(row, "F");
      var strike = number(row, "K");
      var years = number(row, "T");
      var raw = row.get("svi");
      var slice =
          new SviSlice(
              number(raw, 0), number(raw, 1), number(raw, 2), number(raw, 3), number(raw, 4));
      var smile = new ExpirySmile(forward, years, slice);
      var greeks = greeks(row.get("type").asString(), forward, strike, years, smile);
      var moved =
          greeks.delta()
              + greeks.vegaCoin() * new DeltaModel.StickyDelta().perLogForward(smile, strike);
      assertWithin("vol", smile.impliedVol(strike), number(row, "vol"), TOLERANCE, row);
      assertWithin(
          "sticky strike", greeks.delta(), number(row, "delta_sticky_strike"), TOLERANCE, row);
      assertWithin("sticky delta", moved, number(row, "delta_sticky_moneyness"), TOLERANCE, row);
    }
  }

  @Test
  void sabrDeltas_ofEveryModel_equalReference() {
    for (var row : ReferenceRows.json(FILE, "sabr")) {
      var forward = row.number("F");
      var strike = row.number("K");
      var years = row.number("T");
      var vol = model(row).vol(forward, strike, years);
      var greeks = InverseOption.greeks(row.type(), forward, strike, years, vol.vol());
      assertWithin("black", greeks.delta(), row.number("delta_black"), TOLERANCE, row);
      assertWithin(
          "hagan",
          greeks.delta() + greeks.vegaCoin() * vol.perLogForward(),
          row.number("delta_sabr_hagan"),
          TOLERANCE,
          row);
      assertWithin(
          "bartlett",
          greeks.delta() + greeks.vegaCoin() * vol.perLogForwardBartlett(),
          row.number("delta_sabr_bartlett"),
          TOLERANCE,
          row);
    }
  }

  private static InverseOptionGreeks greeks(
      String type, double forward, double strike, double years, ExpirySmile smile) {
    var optionType = type.equals("C") ? OptionType.CALL : OptionType.PUT;
    return InverseOption.greeks(optionType, forward, strike, years, smile.impliedVol(strike));
  }

  private static SabrModel model(ReferenceRow row) {
    return new SabrModel(
        row.number("alpha"), row.number("beta"), row.number("rho"), row.number("nu"));
  }

  private static double number(JsonNode node, String name) {
    return Double.parseDouble(node.get(name).asString());
  }

  private static double number(JsonNode node, int index) {
    return node.get(index).asDouble();
  }
}
