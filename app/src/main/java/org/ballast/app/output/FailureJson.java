package org.ballast.app.output;

import java.util.Locale;
import org.ballast.domain.value.Asset;
import org.ballast.quant.hazard.FailurePremium;
import org.ballast.quant.hazard.HazardCurve;
import tools.jackson.databind.node.ObjectNode;

/// The premium of possible failures, as `failurePremium` of `ballast.risk/1`.
final class FailureJson {
  private FailureJson() {}

  static ObjectNode of(FailurePremium premium) {
    var node = Json.object();
    node.put("asOf", premium.model().asOf().toString());
    Json.put(node, "horizonYears", premium.model().horizonYears());
    node.set("total", Json.money(premium.totalUsd(), Asset.USD));
    var bySource = node.putObject("bySource");
    premium.bySource().forEach(loss -> bySource.set(loss.source().name(), source(loss)));
    var byUnderlying = node.putObject("byUnderlying");
    premium
        .byUnderlying()
        .forEach((asset, amount) -> byUnderlying.set(asset.code(), Json.money(amount, Asset.USD)));
    return node;
  }

  private static ObjectNode source(FailurePremium.Loss loss) {
    var source = loss.source();
    var node = Json.object();
    node.put("kind", source.kind().name().toLowerCase(Locale.ROOT));
    var covers = node.putArray("covers");
    source.subjects().forEach(covers::add);
    var hazard = node.putArray("hazard");
    for (HazardCurve.Step step : source.terms().hazard().steps()) {
      var item = hazard.addObject();
      Json.put(item, "fromYears", step.fromYears());
      Json.put(item, "perYear", step.hazard());
    }
    Json.put(node, "recovery", source.terms().recovery());
    node.set("exposure", Json.money(loss.exposureUsd(), Asset.USD));
    node.set("lossPerYear", Json.money(loss.perYearUsd(), Asset.USD));
    node.set("premium", Json.money(loss.premiumUsd(), Asset.USD));
    return node;
  }
}
