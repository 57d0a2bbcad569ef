package org.ballast.runtime.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `policy` and `compare`.
final class PolicyReader {
  /// What a desk is compared with unless its file says otherwise.
  static final List<HedgePolicy> COMPARED =
      List.of(new HedgePolicy.NoHedge(), new HedgePolicy.FixedInterval(Duration.ofHours(6)));

  private static final String INTERVAL = "{fixed-interval: 6h}";
  private static final String PROGRAMME = "{programme: {riskAversion: 1e-6 /USD}}";
  private static final String EXPECTED =
      "programme, " + PROGRAMME + ", delta-band, " + INTERVAL + " or none";
  private static final List<String> UNHONOURED = List.of("whalley-wilmott", "zakamouline");

  private PolicyReader() {}

  static List<HedgePolicy> policies(YamlField field) {
    var policies = new ArrayList<HedgePolicy>();
    for (var item : field.items("[none, " + INTERVAL + "]")) {
      var policy = policy(item);
      if (policies.contains(policy)) {
        throw item.refused("policy must not be listed twice");
      }
      policies.add(policy);
    }
    return policies;
  }

  static HedgePolicy policy(YamlField field) {
    if (field.isMapping()) {
      return withParameters(field);
    }
    var text = field.text(EXPECTED);
    return switch (text) {
      case "programme" -> new HedgePolicy.LeastCost();
      case "delta-band" -> new HedgePolicy.DeltaBand();
      case "none" -> new HedgePolicy.NoHedge();
      default ->
          throw field.refused(
              "must be "
                  + EXPECTED
                  + "; nearest is "
                  + YamlFields.nearest(text, List.of("programme", "delta-band", "none")));
    };
  }

  private static HedgePolicy withParameters(YamlField field) {
    var fields = field.fields(INTERVAL);
    fields.requireKnown(List.of("fixed-interval", "programme"), UNHONOURED);
    if (fields.all().size() > 1) {
      throw field.refused("policy must be one, and here are " + fields.all().size());
    }
    var programme = fields.find("programme");
    return programme.isPresent()
        ? ProgrammeReader.read(programme.get())
        : new HedgePolicy.FixedInterval(
            Amount.positiveDuration(fields.require("fixed-interval", INTERVAL)));
  }
}
