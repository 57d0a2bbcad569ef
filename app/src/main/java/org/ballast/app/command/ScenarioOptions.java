package org.ballast.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.TailLimit;
import org.ballast.quant.stress.NamedScenario;
import org.ballast.runtime.scenario.FileScenario;
import org.ballast.runtime.scenario.ScenarioFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say which scenarios a user has made up.
final class ScenarioOptions {
  @Option(
      names = "--scenarios",
      paramLabel = "FILE",
      description = "Scenarios of your own, YAML: moves of spot, vol, skew, basis, funding, pegs.")
  private @Nullable Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  List<FileScenario> read() {
    return file().map(ScenarioFileReader::read).orElse(List.of());
  }

  /// Throws: `BadInputException` for a coin or stablecoin that the market does not price: a typing
  /// error would move nothing.
  static void requirePriced(String place, NamedScenario scenario, MarketSnapshot market) {
    var named = new TreeSet<Asset>(scenario.coins().keySet());
    named.addAll(scenario.stablecoins().keySet());
    var priced = market.indexPrices().stream().map(IndexPrice::asset).map(Asset::code).toList();
    for (var asset : named) {
      if (!priced.contains(asset.code())) {
        throw BadInputException.configuration(
            place,
            "scenario must name assets that the market prices (nearest: "
                + String.join(", ", NearestName.of(asset.code(), priced, 1))
                + ")",
            scenario.name(),
            asset.code());
      }
    }
  }

  /// As above, for the scenarios of a mandate's limits.
  static void requirePriced(String place, List<TailLimit> limits, MarketSnapshot market) {
    for (var limit : limits) {
      if (limit instanceof TailLimit.ScenarioLoss loss) {
        requirePriced(place, loss.scenario(), market);
      }
    }
  }

  /// Venues that fail in a scenario and at which the book holds nothing.
  static List<String> warnings(List<FileScenario> scenarios, List<String> venues) {
    var warnings = new ArrayList<String>();
    for (var entry : scenarios) {
      for (var venue : entry.scenario().recoveries().keySet()) {
        if (!venues.contains(venue)) {
          warnings.add(
              "scenario "
                  + entry.scenario().name()
                  + ": the book has nothing at "
                  + venue
                  + ", which fails in it");
        }
      }
    }
    return warnings;
  }
}
