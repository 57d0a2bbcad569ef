package org.ballast.app.command;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.hedging.structure.ProtectionTarget;
import org.ballast.hedging.structure.RollRule;
import org.ballast.hedging.structure.StructureKind;
import org.ballast.runtime.yaml.Amount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what a protection must do, what it may cost, and how it is rolled.
final class ProtectionOptions {
  private static final String ALL = "all";
  private static final Duration UNTIL_MAX = Duration.ofDays(3 * 365L);
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,6}(\\.\\d{1,9})?)\\s*%");
  private static final int DIGITS = 2;

  @Option(
      names = "--floor",
      paramLabel = "PERCENT",
      arity = "1..2",
      required = true,
      description = "The least that the holding may be worth at expiry, of today's value: 80 %%.")
  private List<String> floor = List.of();

  @Option(
      names = "--budget",
      paramLabel = "PERCENT",
      arity = "1..2",
      required = true,
      description = "The most that it may cost, premium and fees, of today's value: 1.5 %%.")
  private List<String> budget = List.of();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      required = true,
      description = "How long, e.g. 90d, or until when: 2026-06-26.")
  private String until = "";

  @Option(
      names = "--down-to",
      paramLabel = "PERCENT",
      arity = "1..2",
      description =
          "Ask for the floor only at spots from this share of today's on; default 0 %%, at every"
              + " spot. Put spreads need it.")
  private List<String> downTo = List.of("0", "%");

  @Option(
      names = "--structure",
      paramLabel = "KIND",
      split = ",",
      description =
          "put, ladder, put-spread, collar, put-spread-collar, several with commas, or all"
              + " (default).")
  private List<String> structures = List.of(ALL);

  @Option(
      names = "--roll-before",
      paramLabel = "TIME",
      description = "Roll at the latest so long before expiry; default 7d.")
  private String rollBefore = "7d";

  @Option(
      names = "--roll-delta",
      paramLabel = "PERCENT",
      arity = "1..2",
      description = "Roll once so much of the delta bought is left; default 20 %%.")
  private @Nullable List<String> rollDelta;

  @Option(
      names = "--roll-theta",
      paramLabel = "PERCENT",
      arity = "1..2",
      description = "Roll once a day takes so much of the worth; default 10 %%.")
  private @Nullable List<String> rollTheta;

  /// Throws: `BadInputException` for what can be refused before the market is read.
  void requireValid() {
    target(Instant.EPOCH, Instant.MAX);
    kinds();
    rollRule();
  }

  ProtectionTarget target(Instant asOf) {
    return target(asOf, until(asOf));
  }

  /// In the order of the kinds, each once.
  List<StructureKind> kinds() {
    var words = structures.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    var known =
        Arrays.stream(StructureKind.values()).map(StructureKind::word).collect(Collectors.toList());
    known.add(ALL);
    for (var word : words) {
      if (!known.contains(word)) {
        throw refuse(
            "structure must be one of "
                + String.join(", ", known)
                + " (nearest: "
                + String.join(", ", NearestName.of(word, known, 1))
                + ")",
            "--structure",
            word);
      }
    }
    return Arrays.stream(StructureKind.values())
        .filter(kind -> words.contains(ALL) || words.contains(kind.word()))
        .toList();
  }

  RollRule rollRule() {
    var before =
        Amount.parseDuration(rollBefore)
            .filter(Duration::isPositive)
            .orElseThrow(() ->
                refuse("time must be " + Amount.DURATION_EXPECTED, "--roll-before", rollBefore));
    return new RollRule(
        before,
        rollDelta == null ? RollRule.DEFAULT.deltaLeft() : share("--roll-delta", rollDelta, 1),
        rollTheta == null ? RollRule.DEFAULT.thetaShare() : share("--roll-theta", rollTheta, 1));
  }

  private ProtectionTarget target(Instant asOf, Instant end) {
    double least = share("--floor", floor, 1);
    if (!(least > 0)) {
      throw refuse("share must be above 0 %", "--floor", String.join(" ", floor));
    }
    double paid = share("--budget", budget, 1);
    double from = share("--down-to", downTo, 1);
    if (!(paid < 1)) {
      throw refuse("share must be below 100 %", "--budget", String.join(" ", budget));
    }
    if (!(from < 1)) {
      throw refuse("share must be below 100 %", "--down-to", String.join(" ", downTo));
    }
    if (!end.isAfter(asOf)) {
      throw refuse("time must be after the market's, " + asOf, "--until", until);
    }
    return new ProtectionTarget(least, paid, from, end);
  }

  private Instant until(Instant asOf) {
    var time = Amount.parseDuration(until);
    var end = time.isPresent() ? asOf.plus(time.get()) : instant();
    if (end.isAfter(asOf.plus(UNTIL_MAX))) {
      throw refuse(
          "time must be at most " + UNTIL_MAX.toDays() + "d after the market's", "--until", until);
    }
    return end;
  }

  /// A day counts from its start.
  private Instant instant() {
    try {
      return until.indexOf('T') >= 0
          ? OffsetDateTime.parse(until).toInstant()
          : LocalDate.parse(until).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw refuse(
          "time must be " + Amount.DURATION_EXPECTED + ", or a date, e.g. 2026-06-26",
          "--until",
          until);
    }
  }

  private static double share(String option, List<String> words, double max) {
    var text = String.join(" ", words).strip();
    var matcher = PERCENT.matcher(text);
    if (!matcher.matches()) {
      throw refuse("share must be a number of per cent, not negative, e.g. 80 %", option, text);
    }
    double share = new BigDecimal(matcher.group(1)).movePointLeft(DIGITS).doubleValue();
    if (!(share <= max)) {
      throw refuse("share must be at most 100 %", option, text);
    }
    return share;
  }

  private static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
