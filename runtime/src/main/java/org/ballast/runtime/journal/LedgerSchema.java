package org.ballast.runtime.journal;

import java.util.List;

/// The ledger of a journal as tables, and the views in which an SQL client finds what was traded
/// and why. Both read alike in every database.
final class LedgerSchema {
  static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE ledger (
            sequence BIGINT NOT NULL,
            part INTEGER NOT NULL,
            at TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            entry JSON NOT NULL,
            PRIMARY KEY (sequence, part)) STRICT
          """,
          "CREATE INDEX ledger_kind ON ledger (kind, subject)");

  private static final String DECISIONS =
      """
      CREATE VIEW decisions AS
      SELECT
        begun.subject AS decision,
        CAST(begun.at AS INSTANT) AS at,
        begun.entry ->> 'triggers' AS triggers,
        CAST(begun.entry ->> 'market' AS BIGINT) AS market_sequence,
        plan.entry ->> 'policy' AS policy,
        plan.entry ->> 'status' AS status,
        CAST(plan.entry ->> 'costUsd' AS DOUBLE PRECISION) AS cost_usd,
        CAST(plan.entry ->> 'boundUsd' AS DOUBLE PRECISION) AS bound_usd,
        CAST(plan.entry ->> 'riskBefore' AS DOUBLE PRECISION) AS risk_before,
        CAST(plan.entry ->> 'riskAfter' AS DOUBLE PRECISION) AS risk_after,
        plan.entry ->> 'reasons' AS reasons,
        plan.entry ->> 'unmet' AS unmet,
        CAST(ended.at AS INSTANT) AS ended_at,
        ended.entry ->> 'outcome' AS outcome
      FROM ledger begun
      LEFT JOIN ledger plan ON plan.kind = 'plan-made' AND plan.subject = begun.subject
      LEFT JOIN ledger ended ON ended.kind = 'decision-ended' AND ended.subject = begun.subject
      WHERE begun.kind = 'decision-begun'
      """;

  /// `state` is that of the latest word on the order; null while there is none.
  private static final String ORDERS =
      """
      CREATE VIEW orders AS
      SELECT
        sent.subject AS label,
        CAST(sent.at AS INSTANT) AS at,
        passed.entry ->> 'decision' AS decision,
        sent.entry ->> 'account' AS account,
        sent.entry ->> 'instrument' AS instrument,
        sent.entry ->> 'side' AS side,
        CAST(sent.entry ->> 'quantity' AS NUMERIC) AS quantity,
        CAST(sent.entry ->> 'limitPrice' AS NUMERIC) AS limit_price,
        sent.entry ->> 'reason' AS reason,
        CAST(passed.entry ->> 'markPrice' AS DOUBLE PRECISION) AS mark_price,
        CAST(passed.entry ->> 'riskBefore' AS DOUBLE PRECISION) AS risk_before,
        CAST(passed.entry ->> 'riskAfter' AS DOUBLE PRECISION) AS risk_after,
        (SELECT latest.entry ->> 'state' FROM ledger latest
          WHERE latest.kind = 'order-over' AND latest.subject = sent.subject
          ORDER BY latest.sequence DESC, latest.part DESC LIMIT 1) AS state
      FROM ledger sent
      LEFT JOIN ledger passed ON passed.kind = 'order-passed' AND passed.subject = sent.subject
      WHERE sent.kind = 'order-sent'
      """;

  /// A venue may tell of a trade more than once; it is shown once, as it was first told.
  private static final String TRADES =
      """
      CREATE VIEW trades AS
      SELECT
        CAST(told.at AS INSTANT) AS at,
        told.sequence AS sequence,
        told.trade AS trade,
        told.label AS label,
        told.account AS account,
        told.entry ->> 'instrument' AS instrument,
        told.entry ->> 'side' AS side,
        CAST(told.entry ->> 'quantity' AS NUMERIC) AS quantity,
        CAST(told.entry ->> 'price' AS NUMERIC) AS price,
        CAST(told.entry ->> 'fee' AS NUMERIC) AS fee,
        told.entry ->> 'feeCurrency' AS fee_currency,
        orders.reason AS reason,
        orders.decision AS decision,
        begun.entry ->> 'triggers' AS triggers
      FROM (
        SELECT sequence, at, entry, subject AS label,
          entry ->> 'account' AS account,
          entry ->> 'trade' AS trade,
          row_number() OVER (
            PARTITION BY entry ->> 'account', entry ->> 'trade' ORDER BY sequence, part) AS telling
        FROM ledger WHERE kind = 'filled') told
      LEFT JOIN orders ON orders.label = told.label
      LEFT JOIN ledger begun ON begun.kind = 'decision-begun' AND begun.subject = orders.decision
      WHERE told.telling = 1
      """;

  private static final String REFUSALS =
      """
      CREATE VIEW refusals AS
      SELECT
        CAST(at AS INSTANT) AS at,
        subject AS decision,
        entry ->> 'instrument' AS instrument,
        entry ->> 'rule' AS rule,
        entry ->> 'detail' AS detail
      FROM ledger WHERE kind = 'order-refused'
      """;

  private static final String BREACHES =
      """
      CREATE VIEW breaches AS
      SELECT
        CAST(at AS INSTANT) AS at,
        kind AS event,
        subject AS limit_name,
        CAST(entry ->> 'value' AS DOUBLE PRECISION) AS value,
        CAST(entry ->> 'bound' AS DOUBLE PRECISION) AS bound,
        CAST(entry ->> 'excessMax' AS DOUBLE PRECISION) AS excess_max,
        entry ->> 'unit' AS unit,
        entry ->> 'cause' AS cause
      FROM ledger WHERE kind IN ('limit-broken', 'limit-held')
      """;

  private static final String CASH_FLOWS =
      """
      CREATE VIEW cash_flows AS
      SELECT
        CAST(at AS INSTANT) AS at,
        sequence AS sequence,
        entry ->> 'kind' AS kind,
        subject AS account,
        entry ->> 'instrument' AS instrument,
        CAST(entry ->> 'amount' AS NUMERIC) AS amount,
        entry ->> 'currency' AS currency
      FROM ledger WHERE kind = 'cash-booked'
      """;

  static final List<String> VIEWS =
      List.of(DECISIONS, ORDERS, TRADES, REFUSALS, BREACHES, CASH_FLOWS);

  private LedgerSchema() {}
}
