package org.ballast.runtime.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ballast.runtime.desk.DeskFile;
import org.ballast.runtime.history.DecisionRecord;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.history.TradeRecord;
import org.ballast.runtime.host.ReplayRun.Computations;
import org.ballast.runtime.journal.PostgresAddress;
import org.ballast.runtime.journal.SqliteAddress;
import org.ballast.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// An SQL client finds what was traded and why, wherever the journal is kept.
@ParameterizedClass
@EnumSource(LedgerTest.Kind.class)
class LedgerTest {
  private static final String SHORT =
      """
      simulation: {step: 5m, length: 3h, crash: {after: 1h, move: -15 %, over: 30m}}
      compare: [none]
      """;

  /// Sums of doubles made of decimals with eight digits.
  private static final double ROUNDING = 1e-9;

  enum Kind {
    SQLITE,
    POSTGRES
  }

  @Parameter private Kind kind;
  @TempDir private Path folder;
  private DeskFile desk;

  @BeforeEach
  void writeDesk() {
    var journal =
        switch (kind) {
          case SQLITE -> "desk.db";
          case POSTGRES -> PostgresServer.running().newJournal();
        };
    desk = DeskFolder.in(folder).desk(journal, SHORT);
  }

  @Test
  void trades_ofARun_areThoseOfItsHistoryWithTheirReasons() throws SQLException {
    var history = run(desk);
    assertThat(history.trades()).isNotEmpty();

    var rows =
        rows(
            "SELECT label, instrument, side, reason, decision, triggers FROM trades ORDER BY"
                + " sequence");

    assertThat(rows)
        .isEqualTo(
            history.trades().stream().map(trade -> row(trade, decision(history, trade))).toList());
    assertThat(number("SELECT sum(quantity * price) FROM trades"))
        .isCloseTo(history.trades().stream().mapToDouble(LedgerTest::turnover).sum(), within(1e-3));
    assertThat(number("SELECT sum(fee) FROM trades"))
        .isCloseTo(
            -number("SELECT sum(amount) FROM cash_flows WHERE kind = 'fee'"), within(ROUNDING));
  }

  @Test
  void decisions_ofARun_areThoseOfItsHistory() throws SQLException {
    var history = run(desk);

    assertThat(
            rows("SELECT decision, triggers, status, outcome FROM decisions ORDER BY ended_at, at"))
        .containsExactlyInAnyOrderElementsOf(
            history.decisions().stream()
                .map(decision ->
                    List.of(
                        decision.id().label(),
                        String.join("; ", decision.triggers()),
                        decision.plan().orElseThrow().status(),
                        decision.outcome()))
                .toList());
    assertThat(rows("SELECT label FROM orders WHERE state LIKE 'closed:%'"))
        .hasSizeGreaterThanOrEqualTo(history.trades().isEmpty() ? 0 : 1);
    assertThat(number("SELECT count(*) FROM breaches WHERE event = 'limit-broken'"))
        .isEqualTo(history.breaches().size());
  }

  @Test
  void ledger_thatIsGone_isWrittenAgainWhenTheDeskIsTakenUp() throws SQLException {
    var history = run(desk.withUntil(Instant.parse("2026-01-15T13:40:00Z")));
    assertThat(history.trades()).isNotEmpty();
    execute("DELETE FROM ledger");

    var whole = run(desk);

    assertThat(number("SELECT count(*) FROM trades")).isEqualTo(whole.trades().size());
    assertThat(ReplayRun.replay(desk.journal(), Computations.RECORDED).difference()).isEmpty();
  }

  @Test
  void replay_ofAnEditedLedger_namesTheEvent() throws SQLException {
    run(desk);
    var edited = (long) number("SELECT max(sequence) FROM trades");
    execute("UPDATE ledger SET entry = '{}' WHERE kind = 'filled' AND sequence = " + edited);

    assertThat(ReplayRun.replay(desk.journal(), Computations.RECORDED).difference())
        .contains(new ReplayResult.Difference(edited, "the ledger is not what the journal gives"));
  }

  @Test
  void replay_ofALedgerThatLacksALine_namesTheEvent() throws SQLException {
    run(desk);
    var last = (long) number("SELECT max(sequence) FROM ledger");
    execute("DELETE FROM ledger WHERE sequence = " + last);

    assertThat(ReplayRun.replay(desk.journal(), Computations.RECORDED).difference())
        .contains(
            new ReplayResult.Difference(last, "the ledger has no line for what the journal tells"));
  }

  private static DeskHistory run(DeskFile desk) {
    try (var run = DeskRun.open(desk, DeskWatcher.NONE)) {
      return run.run().history();
    }
  }

  private static List<String> row(TradeRecord trade, DecisionRecord decision) {
    return List.of(
        trade.label(),
        trade.fill().instrument().id().toString(),
        trade.fill().side().name().toLowerCase(Locale.ROOT),
        trade.reason(),
        decision.id().label(),
        String.join("; ", decision.triggers()));
  }

  private static DecisionRecord decision(DeskHistory history, TradeRecord trade) {
    return history.decisions().stream()
        .filter(decision ->
            decision.passed().stream().anyMatch(order -> order.label().equals(trade.label())))
        .findFirst()
        .orElseThrow();
  }

  private static double turnover(TradeRecord trade) {
    return trade.fill().quantity().amount().toDouble() * trade.fill().price().amount().toDouble();
  }

  private double number(String sql) throws SQLException {
    return Double.parseDouble(rows(sql).getFirst().getFirst());
  }

  private List<List<String>> rows(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url());
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (row.next()) {
        var columns = new ArrayList<String>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          columns.add(row.getString(column));
        }
        rows.add(columns);
      }
      return rows;
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String url() {
    return switch (desk.journal()) {
      case SqliteAddress(var file) -> "jdbc:sqlite:" + file;
      case PostgresAddress postgres -> postgres.toString();
    };
  }
}
