package org.ballast.hedging.collateral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.scenario.MarketMove;

/// Turns a described setup into a problem: prices what is held, and asks the margin rules what each
/// account needs in each stress.
///
/// What an account needs is its maintenance margin less its equity, with the collateral it holds
/// now taken out at the haircuts of the setup; so with nothing moved a need is met exactly where
/// the rule says the account survives.
public final class CollateralProblemFactory {
  private final CollateralSetup setup;
  private final List<MovedAccount> accounts;
  private final SoundMarket market;

  private CollateralProblemFactory(
      CollateralSetup setup, List<MovedAccount> accounts, MarketView market) {
    this.setup = setup;
    this.accounts = List.copyOf(accounts);
    this.market = new SoundMarket(market);
  }

  /// Accounts belong to the place of their name. Throws: `BadInputException` for an asset without a
  /// price, and where a rule cannot judge an account.
  public static CollateralProblem of(
      CollateralSetup setup, List<MovedAccount> accounts, MarketView market) {
    return new CollateralProblemFactory(setup, accounts, market).problem();
  }

  private CollateralProblem problem() {
    var holdings = holdings();
    return new CollateralProblem(
        holdings,
        setup.transfers(),
        caps(holdings),
        setup.stresses().stream().map(this::scenario).toList(),
        setup.horizonYears());
  }

  /// A node for each asset a place holds, takes, or can send or receive.
  private List<CollateralHolding> holdings() {
    var holdings = new ArrayList<CollateralHolding>();
    for (var place : setup.places()) {
      var assets = new TreeSet<>(place.holds().keySet());
      assets.addAll(place.haircuts().keySet());
      for (var transfer : setup.transfers()) {
        addAsset(assets, place, transfer.from());
        addAsset(assets, place, transfer.to());
      }
      for (var asset : assets) {
        holdings.add(
            new CollateralHolding(
                new CollateralNode(place.name(), asset),
                place.holds().getOrDefault(asset, 0.0) * market.indexOf(asset),
                place.haircuts().getOrDefault(asset, 1.0),
                place.yields().getOrDefault(asset, 0.0),
                place.lossPerYear()));
      }
    }
    return holdings;
  }

  private static void addAsset(TreeSet<Asset> assets, CollateralPlace place, CollateralNode node) {
    if (node.place().equals(place.name())) {
      assets.add(node.asset());
    }
  }

  private List<CollateralCap> caps(List<CollateralHolding> holdings) {
    double total = holdings.stream().mapToDouble(CollateralHolding::heldUsd).sum();
    var caps = new ArrayList<CollateralCap>();
    for (var place : setup.places()) {
      if (place.shareMax().isPresent()) {
        var nodes =
            holdings.stream()
                .map(CollateralHolding::node)
                .filter(node -> node.place().equals(place.name()))
                .toList();
        caps.add(
            new CollateralCap(
                "share of " + place.name(), nodes, total * place.shareMax().getAsDouble()));
      }
    }
    setup
        .assetShareMax()
        .forEach((asset, share) ->
            caps.add(
                new CollateralCap(
                    "share of " + asset,
                    holdings.stream()
                        .map(CollateralHolding::node)
                        .filter(node -> node.asset().equals(asset))
                        .toList(),
                    total * share)));
    return caps;
  }

  private CollateralScenario scenario(CollateralStress stress) {
    var needs = new TreeMap<CollateralPool, Double>();
    for (var account : accounts) {
      var name = account.account().account().toString();
      setup.places().stream()
          .filter(place -> place.name().equals(name))
          .findFirst()
          .ifPresent(place -> needs.put(pool(account), needUsd(place, account, stress)));
    }
    stress
        .needsUsd()
        .forEach((place, need) -> {
          needs.keySet().removeIf(pool -> pool.place().equals(place));
          needs.put(CollateralPool.of(place), need);
        });
    var factors = new TreeMap<Asset, Double>();
    for (var place : setup.places()) {
      place.holds().keySet().forEach(asset -> factors.put(asset, stress.priceFactor(asset)));
      place.haircuts().keySet().forEach(asset -> factors.put(asset, stress.priceFactor(asset)));
    }
    return new CollateralScenario(
        stress.name(),
        stress.probability(),
        stress.notice(),
        stress.closedPlaces(),
        factors,
        needs,
        stress.penalty());
  }

  private static CollateralPool pool(MovedAccount account) {
    var model = account.model();
    return new CollateralPool(
        account.account().account().toString(),
        AccountRules.isApart(model) ? Optional.of(model.currency()) : Optional.empty());
  }

  private double needUsd(CollateralPlace place, MovedAccount account, CollateralStress stress) {
    var factors = new TreeMap<Asset, Double>(stress.priceFactors());
    for (var coin : MarginLimitCheck.coins(account.account())) {
      factors.put(coin, stress.priceFactor(coin));
    }
    var currency = account.model().currency();
    var state = account.state(new MarketMove(factors, stress.volFactor()));
    double lackUsd =
        (state.maintenanceMargin() - state.equity())
            * market.indexOf(currency)
            * stress.priceFactor(currency);
    for (var entry : account.account().cash()) {
      var asset = entry.balance().currency();
      lackUsd +=
          entry.balance().amount().toDouble()
              * market.indexOf(asset)
              * stress.priceFactor(asset)
              * (1.0 - place.haircuts().getOrDefault(asset, 1.0));
    }
    return lackUsd;
  }
}
