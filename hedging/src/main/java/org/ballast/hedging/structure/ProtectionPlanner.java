package org.ballast.hedging.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.order.Side;
import org.ballast.domain.value.Expiry;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.plan.AccountChoice;
import org.ballast.hedging.plan.HedgePlanner;
import org.ballast.hedging.plan.Rejection;
import org.ballast.quant.surface.SmileSet;
import org.ballast.quant.surface.VolSource;
import org.ballast.quant.surface.VolSurface;

/// Plans the protection of a holding: for every kind of structure the best one that the listed
/// options allow, and which of them to take.
///
/// Expiries are those at or after the date asked for, nearest first, of which the first with an
/// answer that holds the floor is taken; where none is that late, the last before it, carried on by
/// rolls.
public final class ProtectionPlanner {
  /// Stands for the book's file, or the amount, in what is refused.
  public static final String PLACE = "holding";

  /// The most expiries at or after the date that are searched for one kind.
  private static final int EXPIRIES_MAX = 3;

  private final MarketSnapshot market;
  private final VolSource vols;
  private final Optional<TradeRules> rules;
  private final AccountChoice accounts;
  private final RollRule rollRule;

  /// Without rules every listed option may be dealt.
  public ProtectionPlanner(
      MarketSnapshot market,
      VolSource vols,
      Optional<TradeRules> rules,
      AccountChoice accounts,
      RollRule rollRule) {
    this.market = market;
    this.vols = vols;
    this.rules = rules;
    this.accounts = accounts;
    this.rollRule = rollRule;
  }

  /// Throws: `BadInputException` for a holding that a fall does not hurt, and for a market without
  /// a put that can be dealt.
  public ProtectionPlan plan(
      Holding holding,
      ProtectionTarget target,
      List<StructureKind> kinds,
      Consumer<String> progress) {
    requirePositive(holding);
    var listed = ListedOptions.of(holding.underlying(), market, rules, holding.indexUsd());
    var near = expiries(listed, target);
    requireExposed(holding, near.getFirst());
    var expiries = near.stream().filter(expiry -> holding.coinsAt(expiry) > 0).toList();
    var first = question(holding, target, listed, expiries.getFirst());
    var leastHeld = first.leastBefore();
    if (first.isMet(leastHeld.usd())) {
      return new ProtectionPlan(
          holding,
          target,
          first.floorUsd(),
          first.budgetUsd(),
          leastHeld,
          ProtectionPlan.Status.HELD,
          List.of(),
          Optional.empty(),
          "the holding keeps to the floor as it is",
          listed.rejected(),
          holding.assumptionsAt(expiries.getFirst()));
    }
    var explainer = explainer(holding, target, expiries.getFirst());
    var answers = new ArrayList<Protection>();
    for (var kind : kinds) {
      progress.accept("searching the best " + kind.label());
      answers.add(answer(kind, holding, target, listed, expiries, explainer));
    }
    var recommendation = Recommendation.of(answers);
    return new ProtectionPlan(
        holding,
        target,
        first.floorUsd(),
        first.budgetUsd(),
        leastHeld,
        recommendation.status(),
        answers,
        recommendation.structure(),
        recommendation.reason(),
        listed.rejected(),
        notes(target, expiries));
  }

  private StructureExplainer explainer(Holding holding, ProtectionTarget target, Expiry first) {
    var surface =
        first.at().isBefore(target.until())
            ? SmileSet.fit(market).surface(holding.underlying())
            : Optional.<VolSurface>empty();
    var rolls = new RollPlanner(market.asOf(), holding.indexUsd(), surface, rollRule);
    return new StructureExplainer(market, vols, holding, rules, accounts, rolls, target.until());
  }

  private Protection answer(
      StructureKind kind,
      Holding holding,
      ProtectionTarget target,
      ListedOptions listed,
      List<Expiry> expiries,
      StructureExplainer explainer) {
    Optional<Protection> best = Optional.empty();
    for (var expiry : expiries) {
      var question = question(holding, target, listed, expiry);
      var answer =
          switch (search(kind, question)) {
            case SearchOutcome.Reached(var structure) ->
                new Protection.Met(explainer.explain(structure, question, expiry));
            case SearchOutcome.FallsShort(var structure, var needed) ->
                fallsShort(explainer.explain(structure, question, expiry), question, needed);
            case SearchOutcome.Nothing(var reason, var needed) ->
                new Protection.Impossible(kind, reason, needed);
          };
      if (answer instanceof Protection.Met) {
        return answer;
      }
      if (best.isEmpty() || best.get() instanceof Protection.Impossible) {
        best = Optional.of(answer);
      }
    }
    return best.orElseThrow();
  }

  private static Protection fallsShort(
      ExplainedStructure structure, StructureQuestion question, OptionalDouble needed) {
    return new Protection.FallsShort(
        structure, question.floorUsd() - structure.leastAfter().usd(), needed);
  }

  private static SearchOutcome search(StructureKind kind, StructureQuestion question) {
    return switch (kind) {
      case PUT -> PackageSearch.put(question);
      case LADDER -> LadderSearch.ladder(question);
      case PUT_SPREAD -> PackageSearch.putSpread(question);
      case COLLAR -> FinancedSearch.collar(question);
      case PUT_SPREAD_COLLAR -> FinancedSearch.putSpreadCollar(question);
    };
  }

  private static StructureQuestion question(
      Holding holding, ProtectionTarget target, ListedOptions listed, Expiry expiry) {
    return new StructureQuestion(
        holding.curveAt(expiry),
        target.floor() * holding.valueUsd(),
        target.downTo() * holding.indexUsd(),
        target.budget() * holding.valueUsd(),
        holding.indexUsd(),
        listed.sides(expiry, OptionType.PUT, Side.BUY),
        listed.sides(expiry, OptionType.PUT, Side.SELL),
        listed.sides(expiry, OptionType.CALL, Side.SELL));
  }

  /// Those with a put to buy, at or after the date; else the last before it.
  private List<Expiry> expiries(ListedOptions listed, ProtectionTarget target) {
    var withPuts =
        listed.expiries().stream()
            .filter(expiry -> !listed.sides(expiry, OptionType.PUT, Side.BUY).isEmpty())
            .toList();
    if (withPuts.isEmpty()) {
      requireAllowed(listed);
      throw BadInputException.data(
          market.source(),
          "market must have a put on the coin that can be dealt" + reasons(listed),
          "underlying",
          listed.underlying().code());
    }
    var late =
        withPuts.stream()
            .filter(expiry -> !expiry.at().isBefore(target.until()))
            .limit(EXPIRIES_MAX)
            .toList();
    return late.isEmpty() ? List.of(withPuts.getLast()) : late;
  }

  /// Where the mandate alone is in the way, it is at fault and not the market.
  private void requireAllowed(ListedOptions listed) {
    if (rules.isPresent()
        && !listed.rejected().isEmpty()
        && listed.rejected().stream()
            .allMatch(rejection -> rejection.reason().equals(ListedOptions.NOT_ALLOWED))) {
      throw BadInputException.configuration(
          HedgePlanner.MANDATE_PLACE,
          "trade.instruments must allow an option on " + listed.underlying(),
          "trade.instruments",
          rules.get().instruments().toString());
    }
  }

  private static String reasons(ListedOptions listed) {
    if (listed.rejected().isEmpty()) {
      return ", and lists no option on it";
    }
    return listed.rejected().stream()
        .filter(rejection -> !rejection.reason().isEmpty())
        .map(Rejection::reason)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; ", " (", ")"));
  }

  private void requirePositive(Holding holding) {
    if (!(holding.valueUsd() > 0)) {
      throw BadInputException.data(
          PLACE,
          "holding must be worth something now, for a floor to be a share of it",
          "valueUsd",
          String.valueOf(holding.valueUsd()));
    }
  }

  private void requireExposed(Holding holding, Expiry date) {
    if (!(holding.coinsAt(date) > 0)) {
      throw BadInputException.data(
          PLACE,
          "holding must gain when spot rises far: calls sold beyond its coins, or a short, leave no"
              + " floor to find",
          "coins",
          String.valueOf(holding.coinsAt(date)));
    }
  }

  private List<String> notes(ProtectionTarget target, List<Expiry> expiries) {
    var last = expiries.getFirst();
    if (!last.at().isBefore(target.until())) {
      return List.of();
    }
    return List.of(
        "no put is listed at or after "
            + target.until()
            + ": the last expiry before it, "
            + last
            + ", is taken and carried on by rolls; the floor holds at the first expiry, beyond it"
            + " as far as the rolls are dealt");
  }

  /// Coins that have options quoted, for messages.
  public static List<String> coinsWithOptions(MarketSnapshot market) {
    return market.quotes().stream()
        .filter(quote -> quote.instrument() instanceof Option)
        .map(quote -> quote.instrument().underlying().code())
        .distinct()
        .sorted()
        .toList();
  }
}
