package org.ballast.runtime.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.TextFile;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;
import org.ballast.runtime.yaml.YamlTree;

/// Reads a desk file, and refuses what it cannot do to the letter.
///
/// Error: `BadInputException` of kind CONFIGURATION, one line with file, line, rule, field and
/// value. One fault is reported at a time.
public final class DeskFileReader {
  static final String SMALLEST =
      "{desk: btc, book: book.csv, mandate: mandate.yaml, market: sim:42, journal: desk.db}";

  private static final List<String> UNHONOURED = List.of("failure", "staking");
  private static final List<String> KEYS =
      List.of(
          "desk",
          "book",
          "mandate",
          "market",
          "execution",
          "policy",
          "journal",
          "speed",
          "from",
          "until",
          "perpetual_spread",
          "simulation",
          "hourly",
          "compare",
          "account");
  private static final Pattern DESK = Pattern.compile("[a-z0-9][a-z0-9-]{0,23}");
  private static final Pattern PACED = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)x");
  private static final String END = "end";

  /// Times that count as nanoseconds in 64 bits, with room to spare.
  private static final Instant TIME_MIN = Instant.EPOCH;

  private static final Instant TIME_END = Instant.parse("2201-01-01T00:00:00Z");
  private static final String TIME_EXPECTED =
      "an ISO-8601 time in UTC of the years 1970 to 2200, e.g. 2026-02-05T00:00:00Z";
  private static final Amount SPREAD = new Amount("bp", "1 bp");

  private final Path file;
  private final YamlFields root;

  private DeskFileReader(Path file, String text) {
    this.file = file;
    this.root = YamlTree.parse(file.toString(), text, "desk file", SMALLEST).fields(SMALLEST);
  }

  public static DeskFile read(Path file) {
    return parse(file, TextFile.read(file));
  }

  /// As [#read], from text; relative paths are below the folder of `file`.
  public static DeskFile parse(Path file, String text) {
    return new DeskFileReader(file, text).desk();
  }

  /// A speed as desk files and the command line write it: `60x` or `max`. Throws:
  /// `BadInputException` that names `place` and `field`.
  public static Speed speed(String place, String field, String text) {
    if (text.equals("max")) {
      return new Speed.Unpaced();
    }
    var match = PACED.matcher(text);
    if (match.matches() && Double.parseDouble(match.group(1)) > 0) {
      return new Speed.Paced(Double.parseDouble(match.group(1)));
    }
    throw BadInputException.configuration(
        place, "must be max, or a positive factor such as 60x", field, text);
  }

  /// A time as desk files and the command line write it. Throws: `BadInputException` that names
  /// `place` and `field`.
  public static Instant instant(String place, String field, String text) {
    return instant(text)
        .orElseThrow(
            () -> BadInputException.configuration(place, "must be " + TIME_EXPECTED, field, text));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text))
          .filter(time -> !time.isBefore(TIME_MIN) && time.isBefore(TIME_END));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private DeskFile desk() {
    root.requireKnown(KEYS, UNHONOURED);
    root.find("execution").ifPresent(DeskFileReader::requirePaper);
    var market = market();
    var isSimulated = market.startsWith(DeskFile.SIMULATED);
    if (isSimulated) {
      refuse("must be left out: it is for recordings", "from", "perpetual_spread", "hourly");
    } else {
      refuse("must be left out: it is for simulated markets", "simulation");
    }
    return new DeskFile(
        file,
        name(),
        book(),
        path(required("mandate", "mandate.yaml")),
        market,
        root.find("policy").map(PolicyReader::policy).orElseGet(HedgePolicy.LeastCost::new),
        journal(),
        root.find("speed").map(DeskFileReader::speed).orElseGet(Speed.Unpaced::new),
        root.find("from").map(DeskFileReader::instant),
        root.find("until").filter(field -> !field.text(END).equals(END)).map(this::until),
        root.find("perpetual_spread").map(DeskFileReader::spread).orElse(DeskFile.SPREAD_DEFAULT),
        root.find("simulation").map(SimulationReader::read).orElse(SimulationSettings.DEFAULT),
        root.find("hourly").map(this::path),
        root.find("compare").map(PolicyReader::policies).orElse(PolicyReader.COMPARED),
        root.find("account").map(DeskFileReader::account));
  }

  private void refuse(String rule, String... keys) {
    for (var key : keys) {
      root.find(key)
          .ifPresent(field -> {
            throw field.refused(rule);
          });
    }
  }

  private YamlField required(String key, String example) {
    return root.require(key, key + ": " + example);
  }

  private String name() {
    var field = required("desk", "btc-treasury");
    var expected = "1 to 24 of a-z, 0-9 and -, e.g. btc-treasury";
    if (!DESK.matcher(field.text(expected)).matches()) {
      throw field.refused("must be " + expected);
    }
    return field.text(expected);
  }

  private Path book() {
    var field = required("book", "book.csv");
    if (field.text("a file").equals("account")) {
      throw field.refused("this version cannot honour account: name a book file");
    }
    return path(field);
  }

  private JournalAddress journal() {
    var field = required("journal", "desk.db");
    var text = field.text("a file, or jdbc:postgresql://HOST:PORT/DATABASE");
    return JournalAddress.parse(field.place(), field.path(), text, _ -> path(field));
  }

  private String market() {
    var field = required("market", "sim:42");
    var only = field.isList() ? field.items("[sim:42]") : List.of(field);
    if (only.size() > 1) {
      throw only.get(1).refused("this version cannot honour several markets: name one");
    }
    var market = only.getFirst();
    var expected = "sim:SEED or the folder of a recording";
    var text = market.text(expected);
    if (text.equals("deribit") || text.equals("deribit-testnet")) {
      throw market.refused("this version cannot honour a live venue: must be " + expected);
    }
    if (text.startsWith(DeskFile.SIMULATED)) {
      requireSeed(market, text.substring(DeskFile.SIMULATED.length()));
    } else {
      path(market);
    }
    return text;
  }

  private static void requireSeed(YamlField market, String seed) {
    try {
      var parsed = Long.parseLong(seed);
      if (seed.equals(Long.toString(parsed))) {
        return;
      }
    } catch (NumberFormatException _) {
      // Refused below, as a number that is not written plainly is.
    }
    throw market.refused("simulated market must be sim:SEED, e.g. sim:42");
  }

  private static void requirePaper(YamlField field) {
    switch (field.text("paper")) {
      case "paper" -> {}
      case "approve", "armed" ->
          throw field.refused("this version cannot honour anything but paper");
      default -> throw field.refused("must be paper");
    }
  }

  private Path path(YamlField field) {
    var text = field.text("a path");
    try {
      return file.toAbsolutePath().normalize().resolveSibling(text).normalize();
    } catch (InvalidPathException _) {
      throw field.refused("must be a path");
    }
  }

  private static Account account(YamlField field) {
    return field.parsed("venue/name, e.g. deribit/main", Account::parse);
  }

  private static Speed speed(YamlField field) {
    return speed(field.place(), field.path(), field.text("max, or a factor such as 60x"));
  }

  private Instant until(YamlField field) {
    var until = instant(field);
    root.find("from")
        .map(DeskFileReader::instant)
        .filter(from -> !from.isBefore(until))
        .ifPresent(_ -> {
          throw field.refused("must be later than from");
        });
    return until;
  }

  private static Instant instant(YamlField field) {
    var text = field.text(TIME_EXPECTED);
    return instant(text).orElseThrow(() -> field.refused("must be " + TIME_EXPECTED));
  }

  private static Decimal spread(YamlField field) {
    return Fractions.of(field, SPREAD, Fractions.BASIS_POINT_DIGITS, 0, 0.1);
  }
}
