package org.ballast.runtime.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.quant.band.PowerLaw;
import org.ballast.quant.band.ZakamoulineCoefficients;
import org.ballast.runtime.journal.SqliteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskFileReaderTest {
  private static final Path FILE = Path.of("/desks/btc.yaml");
  private static final String SIMULATED =
      """
      desk: btc
      book: book.csv
      mandate: mandate.yaml
      market: sim:42
      journal: runs/desk.db
      """;
  private static final String RECORDED = SIMULATED.replace("sim:42", "data/chain");

  @Test
  void parse_ofTheSmallest_hasDefaults() {
    var desk = DeskFileReader.parse(FILE, SIMULATED);

    assertThat(desk.journal()).isEqualTo(new SqliteAddress(Path.of("/desks/runs/desk.db")));
    assertThat(desk.policy()).isEqualTo(new HedgePolicy.LeastCost());
    assertThat(desk.speed()).isEqualTo(new Speed.Unpaced());
    assertThat(desk.until()).isEmpty();
    assertThat(desk.simulation()).isEqualTo(SimulationSettings.DEFAULT);
    assertThat(desk.compare())
        .containsExactly(
            new HedgePolicy.NoHedge(), new HedgePolicy.FixedInterval(Duration.ofHours(6)));
  }

  @Test
  void parse_ofARecording_readsItsKeys() {
    var desk =
        DeskFileReader.parse(
            FILE,
            RECORDED
                + """
                from: 2026-01-01T00:00:00Z
                until: 2026-02-01T00:00:00Z
                perpetual_spread: 2 bp
                hourly: data/hours
                policy: {fixed-interval: 90m}
                speed: 60x
                """);

    assertThat(desk.from()).contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(desk.until()).contains(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(desk.perpetualSpread()).isEqualTo(Decimal.parse("0.0002"));
    assertThat(desk.hourly()).contains(Path.of("/desks/data/hours"));
    assertThat(desk.policy()).isEqualTo(new HedgePolicy.FixedInterval(Duration.ofMinutes(90)));
    assertThat(desk.speed()).isEqualTo(new Speed.Paced(60));
  }

  @Test
  void configuration_ofADeskFile_readsBackTheSame() {
    var desk =
        DeskFileReader.parse(
            FILE,
            SIMULATED
                + "simulation: {step: 15s, length: 8h,"
                + " crash: {after: 5h, move: -18 %, over: 10m}}\n");
    var text = DeskConfigurationText.of(desk, desk.policy(), "the book\n", "the mandate");

    var read = DeskConfigurationText.parse(text.toBytes());

    assertThat(read).isEqualTo(text);
    assertThat(read.deskFile(desk.journal()).simulation()).isEqualTo(desk.simulation());
    assertThat(read.deskFile(desk.journal()).file().getParent()).isEqualTo(FILE.getParent());
  }

  @Test
  void configuration_ofAJournalInADatabase_knowsTheDesksFolder() {
    var text = SIMULATED.replace("runs/desk.db", "jdbc:postgresql://localhost/desks?user=desk");
    var desk = DeskFileReader.parse(FILE, text);

    var written = DeskConfigurationText.of(desk, desk.policy(), "the book\n", "the mandate");

    assertThat(desk.journal()).hasToString("jdbc:postgresql://localhost:5432/desks?user=desk");
    assertThat(DeskConfigurationText.parse(written.toBytes()).deskFile(desk.journal()).file())
        .isEqualTo(FILE.resolveSibling("desk.yaml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "programme",
        "delta-band",
        "{fixed-interval: 6h}",
        "{whalley-wilmott: {riskAversion: 1e-6 /USD}}",
        "{zakamouline: {riskAversion: 0.000025 /USD}}",
        "{zakamouline: {riskAversion: 3E-9 /USD, coefficients: {vol: {factor: 5.76}}}}",
        "{zakamouline: {riskAversion: 1e-6 /USD, coefficients: {width: {factor: 1.18, cost: 0.31,"
            + " years: 0.1, decay: -0.15, vol: 0.25, gamma: 0.5}}}}",
        "{leland: {interval: 90m}}",
        "{vol-move: {multiple: 1.5}}",
        "{vol-move: {multiple: 0.5, over: 6h}}",
      })
  void parse_ofAPolicy_isWrittenSoThatItReadsBackTheSame(String text) {
    var policy = DeskFileReader.parse(FILE, SIMULATED + "policy: " + text + "\n").policy();
    var written = PolicyText.of(policy);

    assertThat(DeskFileReader.parse(FILE, SIMULATED + "policy: " + written + "\n").policy())
        .as(written)
        .isEqualTo(policy);
    assertThat(DeskFileReader.parse(FILE, SIMULATED + "compare: [" + text + "]\n").compare())
        .containsExactly(policy);
  }

  @Test
  void parse_ofPoliciesWithParameters_understandsThem() {
    var usual = ZakamoulineCoefficients.DEFAULT;
    var text =
        "compare: [{whalley-wilmott: {riskAversion: 1e-6 /USD}}, {vol-move: {multiple: 2}},"
            + " {zakamouline: {riskAversion: 1e-6 /USD, coefficients: {vol: {factor: 5.76}}}}]\n";

    assertThat(DeskFileReader.parse(FILE, SIMULATED + text).compare())
        .containsExactly(
            new HedgePolicy.WhalleyWilmott(1e-6),
            new HedgePolicy.VolMove(2, Duration.ofDays(1)),
            new HedgePolicy.Zakamouline(
                1e-6,
                new ZakamoulineCoefficients(
                    usual.width(), new PowerLaw(5.76, 0.78, -0.02, 0, 0.25, 0.15))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "execution: armed | cannot honour anything but paper",
        "execution: live | must be paper",
        "polcy: none | nearest valid key is policy",
        "policy: {programme: {riskAversion: 1}} | must be a positive number per USD",
        "policy: {programme: {riskAversion: 1e-6 /EUR}} | must be a positive number per USD",
        "policy: {programme: {riskAversion: -1e-6 /USD}} | must be a positive number per USD",
        "policy: {programme: {riskAversion: 0 /USD}} | must be a positive number per USD",
        "policy: {programme: {holding: 1d}} | riskAversion",
        "policy: {programme: {riskAversion: 1e-6 /USD, holding: 0h}} | must be positive",
        "policy: {programme: {riskAversion: 1e-6 /USD, coinCorrelation: 2}} | from -1.0 to 1.0",
        "policy: {programme: {riskAversion: 1e-6 /USD, hold: 1d}} | nearest valid key is holding",
        "policy: {fixed-interval: 1h, programme: {riskAversion: 1e-6 /USD}} | must be one",
        "policy: delta | nearest is delta-band",
        "policy: vol-mov | nearest is vol-move",
        "policy: {whaley-wilmott: {riskAversion: 1e-6 /USD}} | valid key is whalley-wilmott",
        "policy: {whalley-wilmott: {risk: 1e-6 /USD}} | nearest valid key is riskAversion",
        "policy: {whalley-wilmott: {riskAversion: 1e-6}} | must be a positive number per USD",
        "policy: {whalley-wilmott: {riskAversion: 0 /USD}} | must be a positive number per USD",
        "policy: {zakamouline: {coefficients: {}}} | key is missing",
        "policy: {zakamouline: {riskAversion: 1e-6 /USD, coefficients: {vol: {k: 1}}}} | valid key",
        "policy: {leland: 6h} | must be a mapping of keys to values, e.g. {leland: {interval: 6h}}",
        "policy: {leland: {interval: 6}} | a whole number of s, m, min, h or d",
        "policy: {vol-move: {multiple: 0}} | must be a number from 0.01 to 100.0",
        "policy: {leland: {interval: 6h}, fixed-interval: 6h} | policy must be one",
        "compare: [none, {leland: {interval: 6h}}, {leland: {interval: 6h}}] | listed twice",
        "policy: {fixed-interval: 0h} | must be positive",
        "speed: 60 | must be max, or a positive factor such as 60x",
        "speed: 0x | must be max, or a positive factor such as 60x",
        "until: tomorrow | must be an ISO-8601 time in UTC",
        "until: 2263-01-01T00:00:00Z | of the years 1970 to 2200",
        "simulation: {step: 2d, length: 4d} | must be at most 24h",
        "from: 2026-01-01T00:00:00Z | it is for recordings",
        "simulation: {step: 15} | a whole number of s, m, min, h or d",
        "simulation: {crash: {after: 9h, move: -18 %, over: 10m}} | must end within",
        "simulation: {crash: {after: 1h, move: 18 %, over: 10m}} | must be between",
        "compare: [none, none] | must not be listed twice",
        "account: main | must be venue/name",
        "desk: again | key must not be repeated",
        "failure: failure.yaml | this version cannot honour failure",
        "staking: staking.yaml | this version cannot honour staking",
      })
  void parse_ofAWrongLine_saysFileLineAndRule(String line, String rule) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> DeskFileReader.parse(FILE, SIMULATED + line + "\n"))
        .withMessageStartingWith("/desks/btc.yaml:6: ")
        .withMessageContaining(rule)
        .matches(fault -> fault.kind() == BadInputException.Kind.CONFIGURATION);
  }

  @ParameterizedTest
  @CsvSource({
    "sim:42, deribit, cannot honour a live venue",
    "sim:42, sim:4a, simulated market must be sim:SEED",
    "sim:42, '[sim:1, sim:2]', cannot honour several markets",
    "book.csv, account, cannot honour account",
    "runs/desk.db, jdbc:postgresql://h/d?password=x, btc.yaml:5: journal must not hold a password",
    "btc, BTC, '1 to 24 of a-z, 0-9 and -'",
  })
  void parse_ofAWrongValue_saysTheRule(String right, String wrong, String rule) {
    var text = SIMULATED.replace(": " + right, ": " + wrong);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> DeskFileReader.parse(FILE, text))
        .withMessageContaining(rule);
  }
}
