package org.ballast.quant.fourier;

import java.util.List;
import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.AssetModel;
import org.ballast.quant.pricing.BatesModel;
import org.ballast.quant.pricing.HestonModel;
import org.ballast.quant.pricing.KouJumpModel;
import org.ballast.quant.pricing.MertonJumpModel;
import org.ballast.quant.pricing.SvcjModel;
import org.ballast.testkit.ReferenceRows;
import tools.jackson.databind.JsonNode;

/// A model, an option and their values in the reference file.
record ModelCase(JsonNode node, AssetModel model) {
  static List<ModelCase> all() {
    return ReferenceRows.jsonNodes("sv_jump_models.json", "cases").stream()
        .map(node -> new ModelCase(node, model(node)))
        .toList();
  }

  double spot() {
    return number("S");
  }

  double years() {
    return parameter("T");
  }

  double number(String name) {
    return Double.parseDouble(node.path(name).asString());
  }

  boolean has(String name) {
    return !node.path(name).isNull();
  }

  double price(OptionType type) {
    return number(type == OptionType.CALL ? "call" : "put");
  }

  ModelGreeks greeks(OptionType type) {
    return FourierPricer.greeks(
        type, model, spot(), number("K"), years(), number("r"), number("q"));
  }

  private double parameter(String name) {
    return parameter(node, name);
  }

  private static double parameter(JsonNode node, String name) {
    return Double.parseDouble(node.path("params").path(name).asString());
  }

  private static AssetModel model(JsonNode node) {
    return switch (node.path("model").asString()) {
      case "heston" -> heston(node);
      case "bates" ->
          new BatesModel(
              heston(node),
              parameter(node, "lambda"),
              parameter(node, "muJ"),
              parameter(node, "sigJ"));
      case "svcj" ->
          new SvcjModel(
              heston(node),
              parameter(node, "lambda"),
              parameter(node, "muY"),
              parameter(node, "sigY"),
              parameter(node, "muV"),
              parameter(node, "rhoJ"));
      case "merton" ->
          new MertonJumpModel(
              parameter(node, "sigma"),
              parameter(node, "lambda"),
              parameter(node, "muJ"),
              parameter(node, "sigJ"));
      case "kou" ->
          new KouJumpModel(
              parameter(node, "sigma"),
              parameter(node, "lambda"),
              parameter(node, "p"),
              parameter(node, "eta1"),
              parameter(node, "eta2"));
      default -> throw new IllegalArgumentException("model must be known: " + node);
    };
  }

  private static HestonModel heston(JsonNode node) {
    return new HestonModel(
        parameter(node, "kappa"),
        parameter(node, "theta"),
        parameter(node, "sigma"),
        parameter(node, "rho"),
        parameter(node, "v0"));
  }
}
