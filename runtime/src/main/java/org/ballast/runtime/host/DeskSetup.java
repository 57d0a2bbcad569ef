package org.ballast.runtime.host;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.runtime.book.BookReader;
import org.ballast.runtime.book.BookWriter;
import org.ballast.runtime.book.InstrumentDirectory;
import org.ballast.runtime.desk.DeskConfigurationText;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.mandate.MandateReader;
import org.ballast.runtime.yaml.TextFile;

/// What a desk file names, read and checked against the first update of its market.
final class DeskSetup {
  private static final long NS_PER_SECOND = 1_000_000_000L;

  private final DeskFile desk;
  private final String book;
  private final String mandate;

  private DeskSetup(DeskFile desk, String book, String mandate) {
    this.desk = desk;
    this.book = book;
    this.mandate = mandate;
  }

  /// Throws: `BadInputException` for a book or mandate that is wrong, by itself or in this market.
  static DeskSetup read(DeskFile desk, MarketUpdate first) {
    var mandateText = TextFile.read(desk.mandate());
    var mandate = MandateReader.parse(desk.mandate().toString(), mandateText);
    var market = snapshot(first);
    var book = new BookReader(new InstrumentDirectory(market)).read(List.of(desk.book()));
    requireOneAccount(desk, book, mandate);
    requireListed(desk.mandate(), mandate, market);
    requireNoTail(desk.mandate(), mandate);
    requireNoMargin(desk.mandate(), mandate);
    requireQuickDelta(desk.mandate(), mandate.deltaModel());
    return new DeskSetup(desk, BookWriter.toCsv(book), mandateText);
  }

  DeskConfigurationText configuration(HedgePolicy policy) {
    return DeskConfigurationText.of(desk, policy, book, mandate);
  }

  private static MarketSnapshot snapshot(MarketUpdate first) {
    var asOf =
        Instant.ofEpochSecond(
            Math.floorDiv(first.atNs(), NS_PER_SECOND), Math.floorMod(first.atNs(), NS_PER_SECOND));
    return MarketSnapshot.of(
        asOf, first.reference().source(), first.indexPrices(), first.quotes(), first.warnings());
  }

  private static void requireOneAccount(DeskFile desk, Portfolio book, Mandate mandate) {
    var accounts = new TreeMap<String, TreeSet<Account>>();
    book.positions().forEach(position -> add(accounts, position.account()));
    book.cash().forEach(cash -> add(accounts, cash.account()));
    desk.account().ifPresent(named -> accounts.put(named.venue(), new TreeSet<>(List.of(named))));
    for (var pattern : mandate.trade().instruments()) {
      var choices = accounts.getOrDefault(pattern.venue(), new TreeSet<>());
      if (choices.size() > 1) {
        throw BadInputException.configuration(
            desk.file().toString(),
            "the book has several accounts on a venue: name the one that trades with account",
            "account",
            choices.toString());
      }
    }
  }

  private static void add(TreeMap<String, TreeSet<Account>> accounts, Account account) {
    accounts.computeIfAbsent(account.venue(), venue -> new TreeSet<>()).add(account);
  }

  /// A desk values its book at every tick, and cannot wait for a calibration of many steps.
  private static void requireQuickDelta(Path file, DeltaModel model) {
    if (model instanceof DeltaModel.Heston) {
      throw BadInputException.configuration(
          file.toString(),
          "a running desk cannot keep up with this delta model; risk and hedge take it",
          "delta_model",
          model.label());
    }
  }

  /// A desk would have to value its tail at every tick to keep a limit on it.
  private static void requireNoTail(Path file, Mandate mandate) {
    if (!mandate.tail().isEmpty()) {
      throw BadInputException.configuration(
          MandateReader.place(file, MandateReader.TAIL),
          "a running desk cannot honour tail: remove it; risk and hedge measure it",
          MandateReader.TAIL,
          mandate.tail().size() + " limits");
    }
  }

  /// A desk would have to judge every account at every tick to keep a limit on its margin.
  private static void requireNoMargin(Path file, Mandate mandate) {
    if (!mandate.margin().isNone()) {
      throw BadInputException.configuration(
          MandateReader.place(file, MandateReader.MARGIN),
          "a running desk cannot honour margin: remove it; risk, hedge and margin measure it",
          MandateReader.MARGIN,
          "{...}");
    }
  }

  private static void requireListed(Path file, Mandate mandate, MarketSnapshot market) {
    var isAnyListed =
        market.quotes().stream()
            .anyMatch(quote ->
                mandate.trade().instruments().stream()
                    .anyMatch(pattern -> pattern.matches(quote.instrument().id())));
    if (!isAnyListed) {
      throw BadInputException.configuration(
          file.toString(),
          "the market must list some instrument of the mandate",
          "trade.instruments",
          mandate.trade().instruments().toString());
    }
  }
}
