package org.ballast.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.hedging.collateral.AccountRules;
import org.ballast.hedging.collateral.LotMargin;
import org.ballast.hedging.collateral.MarginLimitCheck;
import org.ballast.hedging.collateral.MarginReading;
import org.ballast.hedging.cost.MarginalMargin;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.surface.VolSource;
import org.ballast.runtime.margin.MarginFileReader;
import picocli.CommandLine.Option;

/// Options that say by which margin rules accounts are judged.
final class MarginOptions {
  @Option(
      names = "--model",
      paramLabel = "RULE",
      description =
          "Margin rule, e.g. deribit-portfolio for all accounts of its venue, or"
              + " deribit/main=deribit-portfolio for one; default the venue's usual one.")
  private List<String> rules = List.of();

  @Option(
      names = "--margin-parameters",
      paramLabel = "FILE",
      description = "Parameters of a margin rule, instead of those shipped; several are allowed.")
  private List<Path> parameters = List.of();

  List<Path> files() {
    return parameters;
  }

  /// Throws: `BadInputException` where a rule is named that nothing would ask.
  void requireUnused(String rule) {
    if (!rules.isEmpty()) {
      throw refused(rule, rules.getFirst());
    }
    if (!parameters.isEmpty()) {
      throw BadInputException.configuration(
          "command line", rule, "--margin-parameters", parameters.getFirst().toString());
    }
  }

  /// The accounts that a rule judges. `warnings` gains the accounts that none does.
  List<MovedAccount> accounts(
      Portfolio portfolio, MarketView market, VolSource vols, List<String> warnings) {
    var accountRules = rules(portfolio);
    accountRules
        .unjudged(portfolio)
        .forEach(account ->
            warnings.add(
                account + ": no margin rule is known for its venue, its margin is not judged"));
    return accountRules.accounts(portfolio, market, vols);
  }

  /// The rules that judge the accounts of a book.
  AccountRules rules(Portfolio portfolio) {
    var models = models();
    return new AccountRules(models, named(portfolio, models));
  }

  /// Where the accounts of a book stand against margin limits; nothing is asked where there are
  /// none. `warnings` gains what the rules note.
  List<MarginReading> readings(
      MarginLimits limits,
      Portfolio portfolio,
      MarketView market,
      VolSource vols,
      List<String> warnings) {
    if (limits.isNone()) {
      return List.of();
    }
    var accounts = accounts(portfolio, market, vols, warnings);
    accounts.forEach(account ->
        account.state().warnings().stream()
            .filter(warning -> !warnings.contains(warning))
            .forEach(warnings::add));
    return MarginLimitCheck.of(limits, accounts);
  }

  /// What single trades add to the initial margin of their accounts.
  MarginalMargin marginal(Portfolio portfolio, MarketView market, VolSource vols) {
    var models = models();
    return new LotMargin(
        new AccountRules(models, named(portfolio, models)), portfolio, market, vols);
  }

  private List<MarginModel> models() {
    var models = MarginFileReader.shipped();
    for (var file : parameters) {
      models = MarginFileReader.withOverrides(models, MarginFileReader.read(file));
    }
    return models;
  }

  private TreeMap<Account, String> named(Portfolio portfolio, List<MarginModel> models) {
    var named = new TreeMap<Account, String>();
    var ofVenue = new TreeMap<Account, String>();
    for (var rule : rules) {
      int equals = rule.indexOf('=');
      if (equals >= 0) {
        name(named, account(rule.substring(0, equals)), rule.substring(equals + 1));
      } else {
        AccountRules.requireKnown(rule, models);
        var accounts = accountsOfVenue(portfolio, rule);
        if (accounts.isEmpty()) {
          throw refused("the book must have an account on the rule's venue", rule);
        }
        accounts.forEach(account -> name(ofVenue, account, rule));
      }
    }
    ofVenue.forEach(named::putIfAbsent);
    return named;
  }

  private static void name(TreeMap<Account, String> named, Account account, String rule) {
    var other = named.put(account, rule);
    if (other != null && !other.equals(rule)) {
      throw refused("an account has one rule, and this one has " + other, account + "=" + rule);
    }
  }

  private static List<Account> accountsOfVenue(Portfolio portfolio, String rule) {
    int dash = rule.indexOf('-');
    var venue = dash < 0 ? rule : rule.substring(0, dash);
    var accounts = new ArrayList<Account>();
    portfolio.positions().forEach(position -> accounts.add(position.account()));
    portfolio.cash().forEach(entry -> accounts.add(entry.account()));
    return accounts.stream().filter(account -> account.venue().equals(venue)).distinct().toList();
  }

  private static Account account(String text) {
    try {
      return Account.parse(text);
    } catch (IllegalArgumentException _) {
      throw refused("account must be venue/name, e.g. deribit/main", text);
    }
  }

  private static BadInputException refused(String rule, String value) {
    return BadInputException.configuration("command line", rule, "--model", value);
  }
}
