package org.ballast.runtime.desk;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import org.ballast.domain.fault.BadInputException;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.PostgresAddress;
import org.ballast.runtime.journal.SqliteAddress;
import org.ballast.runtime.yaml.Amount;

/// All that decides what a desk does, as text: its settings, its book and its mandate. It is the
/// first event of a desk's journal, so that the journal can be played again without any other file
/// but the market's.
///
/// Speed, end and comparisons are not in it: a run may be taken up with others. `folder` leads from
/// the journal's folder to the desk file's, from where the market is found; it is absolute for a
/// journal in no folder.
public record DeskConfigurationText(String folder, String settings, String book, String mandate) {
  /// Version of this layout in ConfigurationChanged.
  public static final int VERSION = 1;

  private static final String HEAD = "ballast desk configuration\n";

  public static DeskConfigurationText of(
      DeskFile desk, HedgePolicy policy, String book, String mandate) {
    return new DeskConfigurationText(folder(desk), settings(desk, policy), book, mandate);
  }

  /// Throws: `BadInputException` for bytes that [#toBytes] did not write.
  public static DeskConfigurationText parse(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith(HEAD)) {
      throw malformed();
    }
    var parts = new Parts(text, HEAD.length());
    return new DeskConfigurationText(
        parts.next("folder"), parts.next("settings"), parts.next("book"), parts.next("mandate"));
  }

  public byte[] toBytes() {
    return (HEAD
            + part("folder", folder)
            + part("settings", settings)
            + part("book", book)
            + part("mandate", mandate))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The desk file that these settings came from, of a journal that lies here now.
  public DeskFile deskFile(JournalAddress journal) {
    var file = base(journal).resolve(folder).resolve("desk.yaml").normalize();
    return DeskFileReader.parse(file, settings);
  }

  /// What differs in another configuration, in words for people; empty for an equal one. Where the
  /// journal lies does not count.
  public Optional<String> difference(DeskConfigurationText other) {
    if (!settings.equals(other.settings)) {
      return Optional.of(firstDifference(settings, other.settings));
    }
    if (!book.equals(other.book)) {
      return Optional.of("the book");
    }
    return mandate.equals(other.mandate) ? Optional.empty() : Optional.of("the mandate");
  }

  private static String firstDifference(String left, String right) {
    var mine = left.lines().toList();
    var theirs = right.lines().toList();
    for (var i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
      if (!mine.get(i).equals(theirs.get(i))) {
        return mine.get(i) + ", now " + theirs.get(i);
      }
    }
    return "the settings";
  }

  private static String folder(DeskFile desk) {
    var to = desk.file().toAbsolutePath().normalize().resolveSibling("");
    return switch (desk.journal()) {
      case SqliteAddress _ -> base(desk.journal()).relativize(to).toString();
      case PostgresAddress _ -> to.toString();
    };
  }

  /// Where `folder` begins.
  private static Path base(JournalAddress journal) {
    return switch (journal) {
      case SqliteAddress(var file) -> file.toAbsolutePath().normalize().resolveSibling("");
      case PostgresAddress _ -> Path.of("").toAbsolutePath();
    };
  }

  /// YAML that [DeskFileReader] reads back; the files it names are the other parts.
  private static String settings(DeskFile desk, HedgePolicy policy) {
    var yaml = new StringJoiner("\n", "", "\n");
    yaml.add("desk: " + desk.desk());
    yaml.add("book: book.csv");
    yaml.add("mandate: mandate.yaml");
    yaml.add("journal: desk.db");
    yaml.add("market: " + quoted(desk.market()));
    yaml.add("policy: " + PolicyText.of(policy));
    desk.account().ifPresent(account -> yaml.add("account: " + account));
    if (desk.market().startsWith(DeskFile.SIMULATED)) {
      yaml.add("simulation: " + simulation(desk.simulation()));
    } else {
      desk.from().ifPresent(from -> yaml.add("from: " + from));
      yaml.add("perpetual_spread: " + points(desk.perpetualSpread().toBigDecimal(), 4) + " bp");
      desk.hourly().ifPresent(hourly -> yaml.add("hourly: " + quoted(relative(desk, hourly))));
    }
    return yaml.toString();
  }

  private static String simulation(SimulationSettings simulation) {
    var crash =
        simulation
            .crash()
            .map(fall ->
                ", crash: {after: %s, move: %s %%, over: %s}"
                    .formatted(
                        Amount.written(fall.after()),
                        points(BigDecimal.valueOf(fall.move()), 2),
                        Amount.written(fall.over())))
            .orElse("");
    return "{step: "
        + Amount.written(simulation.step())
        + ", length: "
        + Amount.written(simulation.length())
        + crash
        + "}";
  }

  private static String points(BigDecimal fraction, int digits) {
    return fraction.movePointRight(digits).stripTrailingZeros().toPlainString();
  }

  private static String relative(DeskFile desk, Path path) {
    var parent = desk.file().toAbsolutePath().normalize().getParent();
    return parent == null ? path.toString() : parent.relativize(path).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String part(String name, String text) {
    return name + " " + text.length() + "\n" + text + "\n";
  }

  private static BadInputException malformed() {
    return BadInputException.data("journal", "configuration must be one of this version");
  }

  /// Takes the parts one after the other; each says its length.
  private static final class Parts {
    private final String text;
    private int position;

    Parts(String text, int position) {
      this.text = text;
      this.position = position;
    }

    String next(String name) {
      var lineEnd = text.indexOf('\n', position);
      var prefix = name + " ";
      if (lineEnd < 0 || !text.startsWith(prefix, position)) {
        throw malformed();
      }
      var length = length(text.substring(position + prefix.length(), lineEnd));
      var start = lineEnd + 1;
      if (length < 0 || length > text.length() - start - 1) {
        throw malformed();
      }
      position = start + length + 1;
      return text.substring(start, start + length);
    }

    private static int length(String digits) {
      try {
        return Integer.parseInt(digits);
      } catch (NumberFormatException _) {
        throw malformed();
      }
    }
  }
}
