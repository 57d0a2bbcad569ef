package org.ballast.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.app.output.CollateralJson;
import org.ballast.app.output.CollateralTables;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.collateral.CollateralOptimiser;
import org.ballast.hedging.collateral.CollateralPlace;
import org.ballast.hedging.collateral.CollateralPlan;
import org.ballast.hedging.collateral.CollateralProblemFactory;
import org.ballast.hedging.collateral.CollateralSetup;
import org.ballast.hedging.collateral.CollateralStress;
import org.ballast.hedging.collateral.MarginLimitCheck;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.runtime.collateral.CollateralFile;
import org.ballast.runtime.collateral.CollateralFileReader;

/// Where to hold which collateral: the answer of `ballast margin --optimise`.
record CollateralAnswer(
    Path file,
    Optional<Mandate> mandate,
    List<MovedAccount> accounts,
    Portfolio portfolio,
    MarketSnapshot market) {
  private static final double YEAR_DAYS = 365;

  /// Returns the exit code.
  int write(List<String> warnings, OutputOptions output, PrintWriter out) {
    output.requireTableOrJson("a plan for collateral");
    var described = CollateralFileReader.read(file);
    var setup = setup(described);
    var judged = judged(setup, warnings);
    if (setup.stresses().isEmpty()) {
      throw BadInputException.configuration(
          file.toString(),
          "something must be survived: give scenarios, or --mandate with margin: {survive: ...}");
    }
    judged.forEach(account -> warnings.addAll(account.state().warnings()));
    var plan = CollateralOptimiser.solve(CollateralProblemFactory.of(setup, judged, market));
    warnings.add("needs are local estimates of margin rules, not the venues' own numbers");
    output.write(
        output.format == OutputFormat.JSON
            ? CollateralJson.render(plan, market.asOf().toString(), distinct(warnings))
            : CollateralTables.render(plan, setup.horizonYears() * YEAR_DAYS, distinct(warnings)),
        out);
    return plan instanceof CollateralPlan.Solved ? ExitCode.DONE : ExitCode.NO;
  }

  private static List<String> distinct(List<String> warnings) {
    return warnings.stream().distinct().toList();
  }

  /// With what the book holds, and with the corners of the mandate.
  private CollateralSetup setup(CollateralFile described) {
    var stresses = new ArrayList<CollateralStress>();
    mandate
        .flatMap(given -> given.margin().survive())
        .ifPresent(stress ->
            MarginLimitCheck.corners(stress)
                .forEach(corner -> stresses.add(CollateralStress.of(corner, described.notice()))));
    stresses.addAll(described.setup().stresses());
    var places = new ArrayList<CollateralPlace>();
    for (var place : described.setup().places()) {
      places.add(
          described.bookHeld().contains(place.name())
              ? new CollateralPlace(
                  place.name(),
                  heldInBook(place.name()),
                  place.haircuts(),
                  place.yields(),
                  place.lossPerYear(),
                  place.shareMax())
              : place);
    }
    return new CollateralSetup(
        places,
        described.setup().transfers(),
        described.setup().assetShareMax(),
        stresses,
        described.setup().horizonYears());
  }

  /// A debt is no collateral that could be moved: it stays in the account's equity.
  private TreeMap<Asset, Double> heldInBook(String place) {
    var held = new TreeMap<Asset, Double>();
    for (var entry : portfolio.cash()) {
      if (entry.account().toString().equals(place) && entry.balance().amount().signum() > 0) {
        held.put(entry.balance().currency(), entry.balance().amount().toDouble());
      }
    }
    return held;
  }

  /// The accounts whose place is described; a place that takes nothing cannot hold margin.
  private List<MovedAccount> judged(CollateralSetup setup, List<String> warnings) {
    var judged = new ArrayList<MovedAccount>();
    for (var account : accounts) {
      Account name = account.account().account();
      var place =
          setup.places().stream().filter(each -> each.name().equals(name.toString())).findFirst();
      if (place.isEmpty()) {
        warnings.add(name + ": is no place of " + file + ", its margin is not looked after");
      } else if (place.get().haircuts().isEmpty()) {
        throw BadInputException.configuration(
            file.toString(),
            "an account with contracts must say what collateral it takes, e.g. takes: {BTC: 0 %}",
            "places." + name,
            "");
      } else {
        judged.add(account);
      }
    }
    return judged;
  }
}
