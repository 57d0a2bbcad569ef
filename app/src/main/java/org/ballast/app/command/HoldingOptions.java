package org.ballast.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.hedging.structure.ProtectionPlanner;
import org.ballast.runtime.book.BookReader;
import org.ballast.runtime.book.InstrumentDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what is to be protected: what a book has in one coin, or an amount of coins.
final class HoldingOptions {
  /// Where coins given by their amount are taken to lie.
  private static final Account WALLET = new Account("wallet", "holding");

  @Option(
      names = "--book",
      paramLabel = "FILE",
      description = "Book as CSV or JSON, or a Deribit get_positions answer; or give --amount.")
  private List<Path> files = List.of();

  @Option(
      names = "--amount",
      paramLabel = "AMOUNT",
      arity = "1..2",
      description = "Coins to protect instead of a book's, e.g. 100 BTC.")
  private @Nullable List<String> amount;

  @Option(
      names = "--underlying",
      paramLabel = "ASSET",
      description = "The coin to protect, e.g. BTC; default the only one of book or amount.")
  private @Nullable String underlying;

  List<Path> files() {
    return files;
  }

  /// The files or the amount, to name in what is refused.
  String place() {
    return amount == null
        ? files.stream().map(Path::toString).collect(Collectors.joining(" + "))
        : "command line";
  }

  /// Throws: `BadInputException` for both or neither of book and amount, before anything is read.
  void requireOne() {
    if (files.isEmpty() == (amount == null)) {
      throw refuse(
          "either a book or an amount must be given",
          files.isEmpty() ? "--amount" : "--book",
          files.isEmpty() ? "" : place());
    }
    amount();
  }

  Portfolio read(MarketSnapshot market) {
    if (amount == null) {
      return new BookReader(new InstrumentDirectory(market)).read(files);
    }
    var coins = amount();
    var held = new Spot(Contract.held(new InstrumentId("wallet", coins.unit().code())));
    return new Portfolio(List.of(new Position(WALLET, held, coins, Optional.empty())), List.of());
  }

  /// The coin meant. Throws: `BadInputException` for one without options in the market, and where
  /// it is not clear.
  Asset underlying(MarketSnapshot market, Portfolio portfolio) {
    var known = ProtectionPlanner.coinsWithOptions(market);
    if (known.isEmpty()) {
      throw BadInputException.data(market.source(), "market must have options");
    }
    var held = coins(portfolio);
    var named = underlying == null ? only(held) : underlying;
    var found = known.stream().filter(code -> code.equalsIgnoreCase(named)).findFirst();
    if (found.isEmpty()) {
      throw refuse(
          "underlying must have options in the market (nearest: "
              + String.join(", ", NearestName.of(named, known, 1))
              + ")",
          underlying == null ? "--amount" : "--underlying",
          named);
    }
    if (!held.contains(found.get())) {
      throw amount == null
          ? BadInputException.data(
              place(), "book must hold the coin to protect", "underlying", found.get())
          : refuse(
              "amount must be in the underlying, " + found.get(),
              "--amount",
              String.join(" ", amount));
    }
    return new Asset(found.get());
  }

  private String only(List<String> held) {
    if (held.size() != 1) {
      throw refuse(
          "the coin to protect must be named where the book holds several or none",
          "--underlying",
          String.join(", ", held));
    }
    return held.getFirst();
  }

  private static List<String> coins(Portfolio portfolio) {
    var coins = new TreeSet<Asset>();
    portfolio.positions().forEach(position -> coins.add(position.instrument().underlying()));
    portfolio.cash().forEach(cash -> coins.add(cash.balance().currency()));
    return coins.stream().filter(asset -> !asset.isDollar()).map(Asset::code).toList();
  }

  private Quantity amount() {
    if (amount == null) {
      return new Quantity(Decimal.ZERO, Asset.BTC);
    }
    var text = String.join(" ", amount);
    var parts = text.strip().split("\\s+", -1);
    try {
      if (parts.length == 2) {
        var coins = new Quantity(Decimal.parse(parts[0]), new Asset(parts[1]));
        if (coins.signum() > 0) {
          return coins;
        }
      }
    } catch (IllegalArgumentException e) {
      throw refuse(
          "amount must be a positive number with its coin, e.g. 100 BTC", "--amount", text);
    }
    throw refuse("amount must be a positive number with its coin, e.g. 100 BTC", "--amount", text);
  }

  private static BadInputException refuse(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
