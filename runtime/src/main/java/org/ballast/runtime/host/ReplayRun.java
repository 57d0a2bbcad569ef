package org.ballast.runtime.host;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.engine.journal.EffectCodec;
import org.ballast.engine.journal.EventCodec;
import org.ballast.engine.port.MarketReference;
import org.ballast.runtime.desk.PolicyText;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.JournalReplay;
import org.ballast.runtime.journal.LedgerEntry;
import org.ballast.runtime.journal.PlayedMarket;
import org.ballast.runtime.journal.ReplayVerdict;
import org.ballast.runtime.journal.SqlJournalReader;
import org.ballast.runtime.ledger.LedgerEntries;
import org.ballast.runtime.mandate.MandateReader;

/// Applies a journal's events again, from the journal and the market it refers to alone, and
/// compares every effect byte for byte, and every line of the ledger.
public final class ReplayRun implements JournalReplay.Core {
  private final DeskCore core = new DeskCore(DeskWatcher.NONE);
  private final TreeMap<Long, MarketReference> markets = new TreeMap<>();
  private final List<LedgerEntry> ledger = new ArrayList<>();
  private final MessageDigest digest = sha256();
  private final Computations computations;
  private Optional<ReplayResult.Difference> difference = Optional.empty();
  private long effects;
  private long computed;
  private long last = -1;

  private ReplayRun(Computations computations) {
    this.computations = computations;
  }

  /// Whether computations are taken from the journal or done again and compared with it.
  public enum Computations {
    RECORDED,
    AGAIN
  }

  /// Throws: `BadInputException` where the journal or its market cannot be read.
  public static ReplayResult replay(JournalAddress journal, Computations computations) {
    try (var reader = SqlJournalReader.open(journal)) {
      var configuration =
          OpenDesk.first(reader, journal)
              .orElseThrow(
                  () -> BadInputException.data(journal.toString(), "journal must hold a run"));
      var desk = configuration.deskFile(journal);
      var mandate = MandateReader.parse("journal mandate", configuration.mandate());
      var playback = MarketOpener.open(desk);
      var market = new PlayedMarket(playback);
      var run = new ReplayRun(computations);
      var verdict = JournalReplay.replay(reader, 0, new EventCodec(market, market), run);
      var history =
          run.core
              .recorder()
              .finish(
                  desk.desk(), PolicyText.of(desk.policy()), playback.source(), reader.headHash());
      return new ReplayResult(
          desk.desk(),
          mandate.deltaModel(),
          run.core.events(),
          run.effects,
          run.computed,
          HexFormat.of().formatHex(run.digest.digest()),
          reader.headHash(),
          difference(verdict)
              .or(() -> run.difference)
              .or(() -> LedgerCheck.difference(reader, run.ledger, run.last)),
          history,
          run.markets);
    }
  }

  @Override
  public List<Effect> apply(long sequence, Event event) {
    switch (event) {
      case Event.MarketChanged changed -> markets.put(sequence, changed.update().reference());
      case Event.ComputeDone done -> compute(sequence, done);
      default -> {}
    }
    var wanted = core.apply(sequence, event);
    ledger.addAll(LedgerEntries.of(sequence, event, wanted, core.service().flows()));
    last = sequence;
    if (!wanted.isEmpty()) {
      effects += wanted.size();
      digest.update(EffectCodec.encode(wanted));
    }
    return wanted;
  }

  private void compute(long sequence, Event.ComputeDone done) {
    var task = core.computation(done.effect());
    if (computations == Computations.RECORDED || task.isEmpty()) {
      return;
    }
    computed++;
    if (!Arrays.equals(task.get().run(), done.result()) && difference.isEmpty()) {
      difference =
          Optional.of(
              new ReplayResult.Difference(
                  sequence, "computation " + done.effect().label() + " has another result"));
    }
  }

  private static Optional<ReplayResult.Difference> difference(ReplayVerdict verdict) {
    return switch (verdict) {
      case ReplayVerdict.Same _, ReplayVerdict.Unfinished _ -> Optional.empty();
      case ReplayVerdict.Different different ->
          Optional.of(
              new ReplayResult.Difference(
                  different.sequence(),
                  "effects are other bytes: recorded "
                      + different.recorded().length
                      + ", replayed "
                      + different.replayed().length));
      case ReplayVerdict.Unreadable unreadable ->
          Optional.of(new ReplayResult.Difference(unreadable.sequence(), unreadable.reason()));
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
