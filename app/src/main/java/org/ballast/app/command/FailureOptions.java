package org.ballast.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ballast.domain.fault.NearestName;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.runtime.failure.FailureFile;
import org.ballast.runtime.failure.FailureFileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what may fail.
final class FailureOptions {
  private static final Path NONE = Path.of("none");

  @Option(
      names = "--failure",
      paramLabel = "FILE",
      description =
          "Venues, contracts and coins that may fail, with hazards and recoveries: shows the"
              + " premium and adjusts hedge ratios; none (default) switches it off.")
  private @Nullable Path file;

  /// The file named.
  Optional<Path> file() {
    return Optional.ofNullable(file).filter(named -> !named.equals(NONE));
  }

  FailureFile read() {
    return file().map(FailureFileReader::read).orElse(FailureFile.NONE);
  }

  /// Throws: `BadInputException` where the file is dated far after the market.
  void requireNotAhead(FailureFile failures, MarketSnapshot market) {
    var asOf = failures.model().asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
    file().ifPresent(named -> StakingOptions.requireNotAhead(named, asOf, market));
  }

  /// Names what the book has that is most like what the file says, which may be mistyped.
  private static String untouched(FailureSource source, FailureAdjustment adjustment) {
    var held = adjustment.subjects(source.kind());
    var nearest =
        source.subjects().stream()
            .flatMap(subject -> NearestName.of(subject, held, 1).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return "failure of "
        + source.name()
        + " touches nothing in this book"
        + (nearest.isEmpty() ? "" : ", nearest in it is " + nearest);
  }

  /// What a reader must know of the premium's figures.
  static List<String> warnings(
      FailureFile failures, FailureAdjustment adjustment, MarketSnapshot market) {
    if (adjustment.isNone()) {
      return List.of();
    }
    var warnings = new ArrayList<>(failures.notes());
    var today = LocalDate.ofInstant(market.asOf(), ZoneOffset.UTC);
    var age = failures.model().asOf().isAfter(today) ? ", later than the market, " + today : "";
    warnings.add("failures are as of " + failures.model().asOf() + age);
    for (var loss : adjustment.premium().bySource()) {
      if (loss.claims() == 0) {
        warnings.add(untouched(loss.source(), adjustment));
      }
    }
    warnings.add("values and scenarios are marks: the failure premium is not in them");
    warnings.add(
        "Greeks and limits are those of claims that may fail: without --failure the same book can"
            + " lie outside a limit");
    return warnings;
  }
}
