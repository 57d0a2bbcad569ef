package org.ballast.runtime.book;

import org.ballast.domain.instrument.Instrument;

/// Says which instrument a book means.
@FunctionalInterface
public interface InstrumentFinder {
  /// The instrument named by `text` at `place` (file and line). Throws: `BadInputException` for one
  /// that is malformed or unknown.
  Instrument find(String place, String text);
}
