package org.ballast.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.runtime.book.BookReader;
import org.ballast.runtime.book.InstrumentDirectory;
import picocli.CommandLine.Option;

/// Options that say which book is meant.
final class BookOptions {
  @Option(
      names = "--book",
      paramLabel = "FILE",
      required = true,
      description =
          "Book as CSV or JSON, or a Deribit get_positions answer; several files make one book.")
  private List<Path> files = List.of();

  List<Path> files() {
    return files;
  }

  /// The files, to name in what is refused.
  String place() {
    return files.stream().map(Path::toString).collect(Collectors.joining(" + "));
  }

  Portfolio read(MarketSnapshot market) {
    return new BookReader(new InstrumentDirectory(market)).read(files);
  }
}
