package org.ballast.runtime.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.desk.DeskFileReader;

/// A desk in a folder of its own: a short option and a perpetual in a simulated market.
record DeskFolder(Path folder) {
  private static final String MANDATE =
      """
      underlyings: {BTC: {delta: 0.5 BTC, gamma: 0.3 BTC}}
      trade: {instruments: ["deribit:BTC-*"]}
      """;

  static DeskFolder in(Path folder) {
    var desk = new DeskFolder(folder);
    desk.write("mandate.yaml", MANDATE);
    desk.write(
        "book.csv",
        """
        account,instrument,quantity,entry_price
        deribit/main,deribit:BTC-27MAR26-90000-C,-20,0.05
        deribit/main,deribit:BTC-PERPETUAL,900000,
        deribit/main,cash:BTC,40,
        """);
    return desk;
  }

  /// A delta that does not move with time, and that one order brings to its target: a decision that
  /// is taken again later is the same decision.
  static DeskFile oneOrder(Path folder) {
    var desk = in(folder);
    desk.write(
        "book.csv",
        """
        account,instrument,quantity,entry_price
        deribit/main,deribit:BTC-PERPETUAL,90000,90000
        deribit/main,cash:BTC,40,
        """);
    desk.write(
        "mandate.yaml",
        """
        underlyings: {BTC: {delta: 0.5 BTC}}
        trade: {instruments: ["deribit:BTC-PERPETUAL"]}
        """);
    return desk.desk("policy: delta-band\ncompare: [none]\n");
  }

  /// The desk file with these lines in addition.
  DeskFile desk(String lines) {
    return desk("desk.db", lines);
  }

  /// The same with its journal elsewhere.
  DeskFile desk(String journal, String lines) {
    write(
        "desk.yaml",
        """
        desk: test
        book: book.csv
        mandate: mandate.yaml
        market: sim:42
        """
            + "journal: "
            + journal
            + "\n"
            + lines);
    return DeskFileReader.read(folder.resolve("desk.yaml"));
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
