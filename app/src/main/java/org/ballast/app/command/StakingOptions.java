package org.ballast.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.runtime.staking.StakingFile;
import org.ballast.runtime.staking.StakingFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what staked tokens redeem.
final class StakingOptions {
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

  /// How old what is known of the tokens is.
  static List<String> warnings(StakingFile staking, MarketSnapshot market) {
    if (staking.tokens().isEmpty()) {
      return List.of();
    }
    var age = staking.asOf().isAfter(market.asOf()) ? ", later than the market" : "";
    return List.of("staked tokens are as of " + staking.asOf() + age);
  }
}
