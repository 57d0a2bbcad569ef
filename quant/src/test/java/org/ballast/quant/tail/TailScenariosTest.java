package org.ballast.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.value.Asset;
import org.ballast.quant.hazard.FailureKind;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.FailureSource;
import org.ballast.quant.hazard.FailureTerms;
import org.ballast.quant.moves.CoinHistory;
import org.ballast.quant.moves.FactorColumn;
import org.ballast.quant.moves.FactorHistory;
import org.ballast.quant.moves.TenorRule;
import org.junit.jupiter.api.Test;

class TailScenariosTest {
  private static final int HOURS = 24 * 40;
  private static final Duration DAY = Duration.ofDays(1);
  private static final MarketSnapshot MARKET =
      MarketSnapshot.of(
          Instant.parse("2026-03-01T00:00:00Z"), "test", List.of(), List.of(), List.of());

  @Test
  void of_history_drawsTheVenuesThatMayFailAndNothingElse() {
    var venue =
        new FailureSource("one", FailureKind.VENUE, List.of("deribit"), FailureTerms.flat(50, 0.4));
    var token =
        new FailureSource(
            "lido", FailureKind.CONTRACT, List.of("lido"), FailureTerms.flat(50, 0.4));
    var model = new FailureModel(LocalDate.EPOCH, 1, List.of(venue, token));
    var set = scenarios(history(true), model).of(TailMethod.HISTORICAL, DAY);

    var failures = set.moves().venueFailures();
    assertThat(failures).hasSize(1);
    assertThat(failures.getFirst().venue()).isEqualTo("deribit");
    assertThat(failures.getFirst().count()).isBetween(1, set.moves().size() - 1);
    assertThat(set.moves().notes())
        .contains("lido does not fail in scenarios: venues alone do")
        .anyMatch(note -> note.startsWith("deribit fails in " + failures.getFirst().count()));
  }

  @Test
  void of_recordedChains_takesTheirTenorRule() {
    var measured = scenarios(history(true), FailureModel.NONE).of(TailMethod.HISTORICAL, DAY);
    var assumed = scenarios(history(false), FailureModel.NONE).of(TailMethod.HISTORICAL, DAY);

    assertThat(measured.rule().volExponent()).isBetween(0.39, 0.41);
    assertThat(measured.moves().notes().toString())
        .contains("(30 d / T)^0.4, as measured on recorded chains");
    assertThat(assumed.rule()).isEqualTo(TenorRule.ROOT_TIME);
    assertThat(assumed.moves().notes().toString()).contains("(30 d / T)^0.5, assumed");
  }

  @Test
  void halts_ofAHistory_areItsWorstHours() {
    var halts = scenarios(history(true), FailureModel.NONE).halts().orElseThrow();

    var spots = halts.moves().coins().getFirst().spotFactors();
    assertThat(spots).hasSize(2);
    assertThat(Math.min(spots[0], spots[1])).isLessThan(1);
    assertThat(Math.max(spots[0], spots[1])).isGreaterThan(1);
    assertThat(halts.rule().volExponent()).isBetween(0.39, 0.41);
    var none = new TailScenarios(List.of(Asset.BTC), MARKET, Optional.empty(), FailureModel.NONE);
    assertThat(none.halts()).isEmpty();
  }

  private static TailScenarios scenarios(FactorHistory history, FailureModel failures) {
    return new TailScenarios(List.of(Asset.BTC), MARKET, Optional.of(history), failures);
  }

  /// A coin whose term slope turns by -0.4 with ln vol, where its chains are known.
  private static FactorHistory history(boolean knowsChains) {
    var prices = new double[HOURS];
    var vols = new double[HOURS];
    var skews = new double[HOURS];
    var slopes = new double[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      double log = 0.1 * Math.sin(hour * 0.37) + 0.05 * Math.sin(hour * 0.051);
      prices[hour] = 100 * Math.exp(log);
      vols[hour] = 0.5 * Math.exp(-0.7 * log);
      skews[hour] = 0.3 * log;
      slopes[hour] = 0.28 * log;
    }
    var unknown = FactorColumn.unknown(HOURS);
    var coin =
        new CoinHistory(
            Asset.BTC,
            FactorColumn.known(prices),
            unknown,
            unknown,
            FactorColumn.known(vols),
            knowsChains ? FactorColumn.known(skews) : unknown,
            knowsChains ? FactorColumn.known(slopes) : unknown);
    return new FactorHistory(
        Instant.parse("2026-01-01T00:00:00Z"),
        Duration.ofHours(1),
        List.of(coin),
        List.of(),
        List.of());
  }
}
