package org.ballast.runtime.desk;

import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.engine.state.ConfigurationDecoder;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.runtime.book.BookReader;
import org.ballast.runtime.book.NamedInstruments;
import org.ballast.runtime.journal.JournalAddress;
import org.ballast.runtime.journal.SqliteAddress;
import org.ballast.runtime.mandate.MandateReader;

/// Understands the bytes of [DeskConfigurationText] without any other file: instruments are known
/// by their names alone.
public final class DeskConfigurationDecoder implements ConfigurationDecoder {
  private static final JournalAddress PLACE = new SqliteAddress(Path.of("journal", "desk.db"));

  private final NamedInstruments instruments = new NamedInstruments();

  @Override
  public DeskConfiguration decode(byte[] configuration) {
    var text = DeskConfigurationText.parse(configuration);
    var desk = text.deskFile(PLACE);
    var book = new BookReader(this::instrument).parse("journal book", text.book());
    var accounts = AccountChoice.from(book);
    return new DeskConfiguration(
        desk.desk(),
        book,
        MandateReader.parse("journal mandate", text.mandate()),
        desk.account().map(accounts::with).orElse(accounts),
        desk.policy());
  }

  private Instrument instrument(String place, String text) {
    return instruments
        .instrument(InstrumentId.parse(text))
        .orElseThrow(
            () -> BadInputException.data(place, "instrument must be known", "instrument", text));
  }
}
