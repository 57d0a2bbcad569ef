package org.ballast.app.command;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.ballast.app.margin.MarginAssumptions;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.runtime.yaml.Amount;
import picocli.CommandLine.Option;

/// Options that say along which path liquidation is looked for.
final class PathOptions {
  private static final double BETA_MAX = 10;
  private static final double ELASTICITY_MAX = 10;
  private static final Duration TRANSFER_MIN = Duration.ofMinutes(1);
  private static final Duration TRANSFER_MAX = Duration.ofDays(7);

  @Option(
      names = "--beta",
      paramLabel = "ASSET=BETA",
      description = "How much of the path's move a coin makes, e.g. ETH=1.2; default 1.")
  private Map<String, Double> betas = new TreeMap<>();

  @Option(
      names = "--vol-elasticity",
      paramLabel = "NUMBER",
      defaultValue = "" + MarginAssumptions.VOL_ELASTICITY,
      description = "By how many per cent vols rise per per cent of fall; default 0.5.")
  private double volElasticity;

  @Option(
      names = "--transfer-time",
      paramLabel = "TIME",
      defaultValue = "1h",
      description = "From noticing to collateral having arrived, e.g. 30m; default 1h.")
  private String transferTime = "";

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Of the simulated paths; default 1.")
  private long seed;

  MarginAssumptions assumptions() {
    var parsed = new TreeMap<Asset, Double>();
    betas.forEach((code, beta) -> {
      if (!(Math.abs(beta) <= BETA_MAX)) {
        throw refused("beta must be between -10 and 10", "--beta", code + "=" + beta);
      }
      parsed.put(asset(code), beta);
    });
    if (!(volElasticity >= 0 && volElasticity <= ELASTICITY_MAX)) {
      throw refused("must be between 0 and 10", "--vol-elasticity", Double.toString(volElasticity));
    }
    var transfer =
        Amount.parseDuration(transferTime.strip())
            .filter(time -> time.compareTo(TRANSFER_MIN) >= 0 && time.compareTo(TRANSFER_MAX) <= 0)
            .orElseThrow(() ->
                refused("must be a time from 1m to 7d, e.g. 30m", "--transfer-time", transferTime));
    return new MarginAssumptions(parsed, volElasticity, transfer, seed);
  }

  /// Throws: `BadInputException` for a beta of a coin that the market does not have.
  void requireQuoted(MarketSnapshot market) {
    assumptions()
        .betas()
        .forEach((coin, beta) -> {
          if (market.index(coin).isEmpty()) {
            throw refused("the market must have the coin", "--beta", coin.code() + "=" + beta);
          }
        });
  }

  private static Asset asset(String code) {
    try {
      return new Asset(code);
    } catch (IllegalArgumentException _) {
      throw refused("must be an asset's code, e.g. ETH=1.2", "--beta", code);
    }
  }

  private static BadInputException refused(String rule, String option, String value) {
    return BadInputException.configuration("command line", rule, option, value);
  }
}
