package org.ballast.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.runtime.staking.StakingFile;
import org.ballast.runtime.staking.StakingFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what staked tokens redeem.
final class StakingOptions {
  private static final Duration AHEAD_MAX = Duration.ofDays(366);

  @Option(
      names = "--staking",
      paramLabel = "FILE",
      description = "Redemption rates, prices and yields of staked tokens held, e.g. lido:wstETH.")
  private @Nullable Path file;

  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  StakingFile read() {
    return file().map(StakingFileReader::read).orElse(StakingFile.NONE);
  }

  /// The market with the tokens' rates. Throws: `BadInputException` where they are dated far after
  /// it.
  MarketSnapshot addTo(MarketSnapshot market, StakingFile tokens) {
    file().ifPresent(named -> requireNotAhead(named, tokens.asOf(), market));
    return tokens.addTo(market);
  }

  /// A date this far ahead is a slip of the pen, not a newer file than the recording.
  static void requireNotAhead(Path file, Instant asOf, MarketSnapshot market) {
    if (asOf.isAfter(market.asOf().plus(AHEAD_MAX))) {
      throw BadInputException.configuration(
          file.toString(),
          "time must be at most "
              + AHEAD_MAX.toDays()
              + " days after the market's, "
              + market.asOf(),
          "as_of",
          asOf.toString());
    }
  }

  /// How old what is known of the tokens is.
  static List<String> warnings(StakingFile staking, MarketSnapshot market) {
    if (staking.tokens().isEmpty()) {
      return List.of();
    }
    var age = staking.asOf().isAfter(market.asOf()) ? ", later than the market" : "";
    return List.of("staked tokens are as of " + staking.asOf() + age);
  }
}
