package org.ballast.hedging.collateral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.surface.VolSource;

/// Says by which margin rule each account of a book is judged: the one named for it, or its venue's
/// usual one.
///
/// A rule that margins each currency apart, as Deribit's do, makes an account of each; the others
/// judge an account as a whole. An account of a venue without a rule, such as a wallet, is not
/// judged. Shape: models are called `rule name`, such as `deribit-standard BTC`.
public final class AccountRules {
  /// The usual rule of a venue is called after it.
  private static final List<String> USUAL =
      List.of(
          "deribit-standard",
          "derive-standard",
          "hyperliquid-cross",
          "binance-cross",
          "bybit-inverse",
          "aave-v3");

  private static final List<String> BY_CURRENCY =
      List.of("deribit-standard", "deribit-portfolio", "binance-cross", "bybit-inverse");
  private static final String BY_COIN = "derive-portfolio";
  private static final int NEAREST_MAX = 3;

  private final List<MarginModel> models;
  private final SortedMap<Account, String> named;

  /// `named` are rules by account, without the currency. Throws: `BadInputException` for a rule
  /// that no model belongs to.
  public AccountRules(List<MarginModel> models, SortedMap<Account, String> named) {
    this.models = List.copyOf(models);
    this.named = named;
    named.forEach((account, rule) -> requireKnown(rule, account + "=" + rule, models));
  }

  /// Throws: `BadInputException` for a rule that no model belongs to.
  public static void requireKnown(String rule, List<MarginModel> models) {
    requireKnown(rule, rule, models);
  }

  private static void requireKnown(String rule, String written, List<MarginModel> models) {
    var known = new TreeSet<String>();
    models.forEach(model -> known.add(rule(model)));
    if (!known.contains(rule)) {
      throw refused(
          "unknown margin rule, nearest is "
              + String.join(", ", NearestName.of(rule, known, NEAREST_MAX)),
          written);
    }
  }

  /// The accounts of a book that a rule judges, in alphabetical order. Throws: `BadInputException`
  /// for positions in a currency that the rule does not cover, and for a named account that the
  /// book does not have.
  public List<MovedAccount> accounts(Portfolio portfolio, MarketView market, VolSource vols) {
    var judged = new ArrayList<MovedAccount>();
    var present = accountsOf(portfolio);
    named
        .keySet()
        .forEach(account -> {
          if (!present.contains(account)) {
            throw refused("the book must have the account", account.toString());
          }
        });
    for (var account : present) {
      var held = MarginAccount.of(portfolio, account);
      ruleOf(account).ifPresent(rule -> add(judged, held, rule, market, vols));
    }
    return List.copyOf(judged);
  }

  /// Accounts that hold contracts and that no rule judges.
  public List<Account> unjudged(Portfolio portfolio) {
    return accountsOf(portfolio).stream()
        .filter(account -> ruleOf(account).isEmpty())
        .filter(account ->
            portfolio.positions().stream()
                .anyMatch(position ->
                    position.account().equals(account) && isContract(position.instrument())))
        .toList();
  }

  /// The model by which an account's contracts like this one are judged, whether it holds any or
  /// not; empty where no rule or no parameters do.
  Optional<MarginModel> modelOf(Account account, Instrument instrument) {
    var settlement = instrument.contract().settlement();
    var ofCoin = BY_COIN + " " + instrument.underlying();
    return ruleOf(account)
        .flatMap(rule ->
            models.stream()
                .filter(model -> rule(model).equals(rule))
                .filter(model -> !BY_CURRENCY.contains(rule) || model.currency().equals(settlement))
                .filter(model -> !rule.equals(BY_COIN) || model.name().equals(ofCoin))
                .findFirst());
  }

  /// Whether the rule of a model margins each currency apart, with collateral of its own.
  public static boolean isApart(MarginModel model) {
    return BY_CURRENCY.contains(rule(model));
  }

  private Optional<String> ruleOf(Account account) {
    return Optional.ofNullable(named.get(account))
        .or(() ->
            USUAL.stream().filter(rule -> rule.startsWith(account.venue() + "-")).findFirst());
  }

  private void add(
      List<MovedAccount> judged,
      MarginAccount held,
      String rule,
      MarketView market,
      VolSource vols) {
    if (BY_CURRENCY.contains(rule)) {
      for (var currency : held.settlements()) {
        var part = held.settledIn(currency);
        if (canBeLiquidated(part)) {
          var model =
              models.stream()
                  .filter(each -> rule(each).equals(rule) && each.currency().equals(currency))
                  .findFirst()
                  .orElseThrow(() -> uncovered(held.account(), rule, currency.code()));
          judged.add(new MovedAccount(model, part, market, vols));
        }
      }
    } else if (canBeLiquidated(held)) {
      judged.add(new MovedAccount(whole(held, rule), held, market, vols));
    }
  }

  /// Balances alone cannot, unless one is a debt.
  private static boolean canBeLiquidated(MarginAccount account) {
    return !account.positions().isEmpty()
        || account.cash().stream().anyMatch(entry -> entry.balance().amount().signum() < 0);
  }

  /// The model of an account that is judged as a whole; of several, the one of its coin.
  private MarginModel whole(MarginAccount held, String rule) {
    var coin =
        held.positions().stream()
            .map(position -> position.instrument().underlying().code())
            .min(String::compareTo)
            .orElse("");
    return models.stream()
        .filter(model -> rule(model).equals(rule))
        .filter(model -> !rule.equals(BY_COIN) || model.name().equals(rule + " " + coin))
        .findFirst()
        .orElseThrow(() -> uncovered(held.account(), rule, coin));
  }

  private static TreeSet<Account> accountsOf(Portfolio portfolio) {
    var accounts = new TreeSet<Account>();
    portfolio.positions().forEach(position -> accounts.add(position.account()));
    portfolio.cash().forEach(entry -> accounts.add(entry.account()));
    return accounts;
  }

  private static boolean isContract(Instrument instrument) {
    return !(instrument instanceof Spot) && !(instrument instanceof StakedAsset);
  }

  private static String rule(MarginModel model) {
    int space = model.name().indexOf(' ');
    return space < 0 ? model.name() : model.name().substring(0, space);
  }

  private static BadInputException uncovered(Account account, String rule, String currency) {
    return BadInputException.data(
        account.toString(),
        "margin rule " + rule + " has no parameters for what the account holds",
        "currency",
        currency);
  }

  private static BadInputException refused(String rule, String value) {
    return BadInputException.configuration("command line", rule, "--model", value);
  }
}
