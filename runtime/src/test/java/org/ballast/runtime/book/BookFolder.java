package org.ballast.runtime.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.venues.simulated.SimulatedChain;

/// Books of a test, written to its folder and read against one simulated market.
record BookFolder(Path folder) {
  static final MarketSnapshot MARKET = SimulatedChain.snapshot(42);
  static final String HEADER = "account,instrument,quantity,entry_price\n";

  Path write(String name, String text) {
    return writeBytes(name, text.getBytes(UTF_8));
  }

  Path writeBytes(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Portfolio read(String text) {
    return read(write("book", text));
  }

  static Portfolio read(Path... files) {
    return new BookReader(new InstrumentDirectory(MARKET)).read(Arrays.asList(files));
  }
}
