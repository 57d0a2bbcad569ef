package org.ballast.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.SqliteAddress;
import org.ballast.venues.simulated.Crash;
import org.ballast.venues.simulated.SimulatedChain;
import org.ballast.venues.simulated.SimulatedMarket;
import org.ballast.venues.simulated.SimulationPlan;

/// A desk that trades at almost every step of a simulated market, through a crash and the delivery
/// of an option that it holds.
record DeskFolder(Path folder) {
  static final String DESK = "killed";

  /// With SQLite's logs, but without what it keeps of them in memory.
  private static final List<String> KEPT =
      List.of("desk.db", "desk.db-wal", "desk.venue.db", "desk.venue.db-wal");

  private static final long SEED = 42;
  private static final Duration STEP = Duration.ofMinutes(5);
  private static final Duration LENGTH = Duration.ofHours(21);
  private static final Crash CRASH =
      new Crash(Duration.ofHours(12), -0.18, Duration.ofMinutes(10), 2.5);

  /// The comparison with its own policy is none: nothing but the desk itself takes time.
  private static final String FILE =
      """
      desk: killed
      book: book.csv
      mandate: mandate.yaml
      market: sim:42
      simulation: {step: 5m, length: 21h, crash: {after: 12h, move: -18 %, over: 10m}}
      policy: programme
      compare: [programme]
      journal: desk.db
      speed: max
      """;

  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-16JAN26-88000-C,-10,0.0085
      deribit/main,deribit:BTC-30JAN26-80000-P,-30,0.0085
      deribit/main,deribit:BTC-30JAN26-96000-C,-25,0.0095
      deribit/main,deribit:BTC-PERPETUAL,1250000,87950.5
      deribit/main,cash:BTC,38.5,
      deribit/main,deribit:ETH-30JAN26-3100-C,-250,0.0325
      deribit/main,deribit:ETH-PERPETUAL,-420000,2948.15
      deribit/main,cash:ETH,820,
      """;

  private static final String MANDATE =
      """
      numeraire: USD
      target: usd-neutral
      underlyings:
        BTC: {delta: 0.02 BTC, gamma: 0.15 BTC}
        ETH: {delta: 0.5 ETH}
      trade:
        instruments: ["deribit:BTC-PERPETUAL", "deribit:ETH-PERPETUAL", "deribit:BTC-*-*-*"]
        max_order: 500000 USD
        max_trade: {BTC: 25 BTC, ETH: 400 ETH}
      """;

  /// Writes the desk's files.
  static DeskFolder in(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var desk = new DeskFolder(folder);
    desk.write("desk.yaml", FILE);
    desk.write("book.csv", BOOK);
    desk.write("mandate.yaml", MANDATE);
    return desk;
  }

  /// A desk like the killed one that only watches: nothing of it is ever on its way.
  static DeskFolder watchingIn(Path folder) {
    var desk = in(folder);
    desk.replace("desk.yaml", "policy: programme", "policy: none");
    desk.replace("desk.yaml", "compare: [programme]", "compare: [none]");
    return desk;
  }

  /// What a process that was killed has left, copied, so that looking at it changes nothing.
  DeskFolder image() {
    var image = new DeskFolder(folder.resolve("image"));
    try {
      Files.createDirectories(image.folder());
      for (var name : KEPT) {
        var file = folder.resolve(name);
        Files.deleteIfExists(image.folder().resolve(name));
        if (Files.exists(file)) {
          Files.copy(file, image.folder().resolve(name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return image;
  }

  JournalAddress journal() {
    return new SqliteAddress(folder.resolve("desk.db"));
  }

  /// The desk's market from its start, made without the desk file.
  static SimulatedMarket market() {
    return new SimulatedMarket(
        SEED, new SimulationPlan(SimulatedChain.AS_OF, STEP, LENGTH, Optional.of(CRASH)));
  }

  /// Whether this process has the journal open and nobody else.
  boolean isHeldBy(long pid) {
    var lock = folder.resolve("desk.db.lock");
    try {
      return Files.exists(lock) && Files.readString(lock).strip().equals(Long.toString(pid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// When the journal was last committed to, by the log of its database.
  Instant writtenAt() {
    var log = folder.resolve("desk.db-wal").toFile();
    return Instant.ofEpochMilli(log.lastModified());
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void replace(String name, String text, String other) {
    try {
      var file = folder.resolve(name);
      var before = Files.readString(file);
      if (!before.contains(text)) {
        throw new IllegalStateException("text to be replaced must be there: text=" + text);
      }
      Files.writeString(file, before.replace(text, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
