package org.ballast.app.explain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ballast.app.output.Figures;
import org.ballast.app.output.Json;
import org.ballast.domain.fault.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A hedge plan that was written as `ballast.hedge/1`, to be explained: nothing is worked out anew.
public final class PlanFile {
  private static final String SCHEMA = "ballast.hedge/1";
  private static final String RULE = "file must be a journal or a hedge plan, schema " + SCHEMA;
  private static final long BYTES_MAX = 64L << 20;
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int DECIMALS = 4;

  /// What of a plan says why it is what it is.
  private static final String[] FIELDS = {
    "asOf",
    "market",
    "trades",
    "cost",
    "limits",
    "tailLimits",
    "marginAfter",
    "distributions",
    "binding",
    "unmet",
    "relaxations",
    "explanation",
    "solver"
  };

  private final JsonNode plan;

  private PlanFile(JsonNode plan) {
    this.plan = plan;
  }

  /// Empty where the file does not start as JSON does. Throws: `BadInputException` for JSON that is
  /// no hedge plan.
  public static Optional<PlanFile> read(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      if (bytes.read() != '{') {
        return Optional.empty();
      }
      if (Files.size(file) > BYTES_MAX) {
        throw BadInputException.data(file.toString(), "plan must be at most 64 MB");
      }
      var root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
      if (!root.path("schema").asString("").equals(SCHEMA)) {
        throw BadInputException.data(
            file.toString(), RULE, "schema", root.path("schema").asString(""));
      }
      return Optional.of(new PlanFile(root));
    } catch (JacksonException _) {
      throw BadInputException.data(file.toString(), RULE);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// As `ballast.explain/1`, with a `plan` instead of decisions.
  public String json() {
    var root = Json.object();
    root.put("schema", "ballast.explain/1");
    ObjectNode node = root.putObject("plan");
    for (var field : FIELDS) {
      if (plan.has(field)) {
        node.set(field, plan.get(field));
      }
    }
    return Json.text(root);
  }

  /// In words for people.
  public String text() {
    var text = new StringBuilder();
    line(
        text, "plan", plan.path("asOf").asString("") + " from " + plan.path("market").asString(""));
    line(
        text,
        "outcome",
        plan.path("solver").path("status").asString("")
            + " for "
            + usd(plan.path("cost").path("total"))
            + " USD");
    plan.path("trades").forEach(trade -> line(text, "trade", trade(trade)));
    plan.path("binding").forEach(limit -> line(text, "binding", binding(limit)));
    plan.path("explanation").path("trades").forEach(trade -> line(text, "buys", buys(trade)));
    plan.path("explanation")
        .path("alternatives")
        .forEach(trade -> line(text, "not taken", notTaken(trade)));
    plan.path("unmet").forEach(limit -> line(text, "unmet", unmet(limit)));
    plan.path("relaxations").forEach(limit -> line(text, "giving way", relaxation(limit)));
    plan.path("distributions").forEach(shift -> addDistribution(text, shift));
    return text.toString();
  }

  private static String trade(JsonNode trade) {
    return name(trade)
        + " "
        + trade.path("quantity").asString("")
        + " at "
        + trade.path("price").asString("")
        + ": "
        + trade.path("reason").asString("");
  }

  private static String binding(JsonNode limit) {
    return limit.path("limit").asString("")
        + " at "
        + figure(limit.path("bound"))
        + "; one more "
        + limit.path("unit").asString("")
        + " would save "
        + figure(limit.path("shadowPrice").path("amount"))
        + " USD";
  }

  private static String buys(JsonNode trade) {
    return "a dollar of "
        + name(trade)
        + ": "
        + StreamSupport.stream(trade.path("buys").spliterator(), false)
            .map(effect ->
                effect.path("limit").asString("")
                    + " "
                    + Figures.signed(effect.path("perUsd").asDouble(0), DECIMALS)
                    + " "
                    + effect.path("unit").asString(""))
            .collect(Collectors.joining("; "));
  }

  private static String notTaken(JsonNode trade) {
    return name(trade)
        + " would have to be "
        + figure(trade.path("cheaperPerLot").path("amount"))
        + " USD cheaper per lot";
  }

  private static String unmet(JsonNode limit) {
    return limit.path("limit").asString("")
        + " at "
        + figure(limit.path("value"))
        + " against "
        + figure(limit.path("bound"))
        + " "
        + limit.path("unit").asString("");
  }

  private static String relaxation(JsonNode limit) {
    var name = limit.path("limit").asString("");
    return switch (limit.path("effect").asString("")) {
      case "helps" ->
          name
              + " alone to "
              + figure(limit.path("level"))
              + " "
              + limit.path("unit").asString("")
              + " is enough, for "
              + figure(limit.path("costUsd"))
              + " USD";
      case "does-not-help" -> name + " alone does not help at any level";
      default -> name + ": not found within the work limit";
    };
  }

  private static void addDistribution(StringBuilder text, JsonNode shift) {
    for (var measure : shift.path("measures")) {
      line(
          text,
          "losses",
          shift.path("method").asString("")
              + ", "
              + shift.path("horizonHours").asString("")
              + "h, "
              + measure.path("measure").asString("")
              + (measure.path("confidence").isNumber()
                  ? " " + figure(measure.path("confidence"))
                  : "")
              + ": "
              + Figures.whole(measure.path("before").asDouble(0))
              + " before, "
              + Figures.whole(measure.path("after").asDouble(0))
              + " after, USD");
    }
  }

  private static String name(JsonNode trade) {
    return trade.path("side").asString("") + " " + trade.path("instrument").asString("");
  }

  private static String usd(JsonNode money) {
    return Figures.fixed(money.path("amount").asDouble(0), 2);
  }

  /// What is null is unknown.
  private static String figure(JsonNode value) {
    return value.isNumber() ? Figures.fixed(value.asDouble(0), DECIMALS) : Figures.UNKNOWN;
  }

  private static void line(StringBuilder text, String label, String words) {
    text.append(String.format(Locale.ROOT, "%-11s", label)).append(words).append('\n');
  }
}
