package org.ballast.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ballast.app.Invocation;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.journal.JournalRecord;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.PlayedMarket;
import org.ballast.runtime.journal.SqlJournalReader;
import org.ballast.runtime.journal.SqliteAddress;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;
import org.ballast.venues.recorded.RecordedPlayback;
import org.ballast.venues.recorded.RecordedPlaybackPlan;
import org.junit.jupiter.api.Assertions;

/// One `ballast run` over the recording, with all it left in its folder.
record RecordedRun(Path folder, Invocation invocation) {
  static final String DESK = "straddles";

  /// Runs to the end, beside desks of the policies named.
  static RecordedRun whole(Path folder, String compared) throws IOException {
    return run(folder, compared);
  }

  /// Runs up to a time.
  static RecordedRun until(Path folder, Instant until) throws IOException {
    return run(folder, "[none]", "--until", until.toString());
  }

  private static RecordedRun run(Path folder, String compared, String... more) throws IOException {
    var chains = SharedFiles.data("deribit-chain-6h");
    var recording = RecordedMarket.open(chains);
    var first = recording.read(recording.entries().getFirst());
    Files.writeString(folder.resolve("book.csv"), StraddleBook.csv(first));
    Files.writeString(folder.resolve("mandate.yaml"), Limits.MANDATE);
    var desk =
        Files.writeString(
            folder.resolve("desk.yaml"),
            """
            desk: %s
            book: book.csv
            mandate: mandate.yaml
            market: %s
            policy: programme
            compare: %s
            journal: desk.db
            """
                .formatted(DESK, chains.toAbsolutePath(), compared));
    var arguments =
        new ArrayList<>(List.of("run", desk.toString(), "--speed", "max", "--format", "json"));
    arguments.addAll(List.of(more));
    var invocation = Invocation.of(arguments.toArray(String[]::new));
    Assertions.assertEquals(0, invocation.exitCode(), invocation.err());
    return new RecordedRun(folder, invocation);
  }

  JournalAddress journal() {
    return new SqliteAddress(folder.resolve("desk.db"));
  }

  List<JournalRecord> records() {
    var records = new ArrayList<JournalRecord>();
    try (var reader = SqlJournalReader.open(journal())) {
      reader.read(0, records::add);
    }
    return records;
  }

  /// All of it worked out anew.
  OwnHistory ownHistory() {
    var market =
        new PlayedMarket(
            RecordedPlayback.open(RecordedPlaybackPlan.of(SharedFiles.data("deribit-chain-6h"))));
    var events = new EventCodec(market, market);
    var effects = new EffectCodec(market);
    var history = new OwnHistory();
    for (var record : records()) {
      switch (record.type()) {
        case EVENT -> history.apply(record.sequence(), events.decode(record.payload()));
        case EFFECTS -> history.take(effects.decode(record.payload()));
      }
    }
    history.finish();
    return history;
  }
}
