package org.ballast.runtime.mandate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.OrderRate;
import org.ballast.hedging.mandate.TradeCaps;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.ballast.runtime.yaml.Amount;

/// How a mandate was understood: every limit in force, those that are absent, and what the file
/// left to defaults.
///
/// `defaults` has the keys of the rows that the file did not write.
public record MandateDescription(Mandate mandate, SortedSet<String> defaults) {
  static final String NUMERAIRE = "numeraire";
  static final String TARGET = "target";
  static final String MIN_TIME_TO_EXPIRY = "trade.min_time_to_expiry";

  static final String TRIGGERS = "triggers";
  static final String DELTA_MODEL = "delta_model";
  static final String TAIL = "tail";
  static final String MARGIN_USE = "margin.use";
  static final String MARGIN_SURVIVE = "margin.survive";

  private static final double PERCENT = 100;

  private static final String UNLIMITED = "unlimited";

  public MandateDescription {
    defaults = Collections.unmodifiableSortedSet(new TreeSet<>(defaults));
  }

  /// Whether the file wrote a value or left it to the default.
  public enum Origin {
    WRITTEN,
    DEFAULT
  }

  /// One value: `key` is its path in the file, `unit` and `meaning` may be empty, an absent limit
  /// has the value `unlimited` and no unit.
  public record Row(String key, String value, String unit, String meaning, Origin origin) {
    /// As a person reads it: `0.5 BTC, half-width around the target`.
    String sentence() {
      return value
          + (unit.isEmpty() ? "" : " " + unit)
          + (meaning.isEmpty() ? "" : ", " + meaning)
          + (origin == Origin.DEFAULT ? " (default)" : "");
    }
  }

  /// The values in the order of the file format.
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    rows.add(row(NUMERAIRE, mandate.numeraire().code(), "", ""));
    rows.addAll(targetRows());
    rows.addAll(deltaModelRows());
    mandate.underlyings().forEach(limits -> rows.addAll(limitRows(limits)));
    rows.add(row("underlyings.*", UNLIMITED, "", "every underlying that is not named"));
    rows.addAll(tailRows());
    rows.addAll(marginRows());
    rows.addAll(tradeRows(mandate.trade()));
    TriggerWords.alternatives(mandate.trigger())
        .forEach(rule -> rows.add(row(TRIGGERS, TriggerWords.of(rule), "", "")));
    return List.copyOf(rows);
  }

  /// One line for each row, the values aligned.
  public List<String> lines() {
    var width = rows().stream().mapToInt(row -> row.key().length()).max().orElse(0);
    return rows().stream()
        .map(row -> row.key() + " ".repeat(width - row.key().length()) + "  " + row.sentence())
        .toList();
  }

  private List<Row> targetRows() {
    return switch (mandate.target()) {
      case HedgeTarget.UsdNeutral() ->
          List.of(row(TARGET, "usd-neutral", "", "equity + deltaTotal = 0 in each coin"));
      case HedgeTarget.CoinNeutral() ->
          List.of(row(TARGET, "coin-neutral", "", "deltaTotal = 0 in each coin"));
      case HedgeTarget.Levels(var coins) ->
          coins.entrySet().stream()
              .map(level ->
                  row(
                      TARGET + "." + level.getKey(),
                      level.getValue().toString(),
                      level.getKey().code(),
                      "level of deltaTotal"))
              .toList();
    };
  }

  private List<Row> deltaModelRows() {
    var label = mandate.deltaModel().label();
    return switch (mandate.deltaModel()) {
      case DeltaModel.StickyStrike _ ->
          List.of(row(DELTA_MODEL, label, "", "volatilities stay with their strikes"));
      case DeltaModel.StickyDelta _ ->
          List.of(row(DELTA_MODEL, label, "", "volatilities stay with their moneyness"));
      case DeltaModel.SkewStickiness(var ratio) ->
          List.of(
              row(DELTA_MODEL + "." + label, number(ratio), "", "1 is sticky strike at the money"));
      case DeltaModel.Sabr(var beta) ->
          List.of(row(DELTA_MODEL + "." + label + ".beta", number(beta), "", "alpha held"));
      case DeltaModel.Bartlett(var beta) ->
          List.of(
              row(DELTA_MODEL + "." + label + ".beta", number(beta), "", "alpha moves with spot"));
      case DeltaModel.Heston _ ->
          List.of(row(DELTA_MODEL, label, "", "least variance; not for a desk that runs"));
      case DeltaModel.HullWhite(var coefficients) ->
          coefficients.entrySet().stream()
              .map(entry -> hullWhiteRow(label, entry.getKey(), entry.getValue()))
              .toList();
    };
  }

  private Row hullWhiteRow(String label, Asset underlying, HullWhiteCoefficients fitted) {
    return row(
        DELTA_MODEL + "." + label + "." + underlying,
        list(fitted),
        "",
        "vol moves by (a + b D + c D^2) / sqrt(years) per ln(F), D the call's delta");
  }

  static String list(HullWhiteCoefficients fitted) {
    return Stream.of(fitted.a(), fitted.b(), fitted.c())
        .map(MandateDescription::number)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /// As a person writes it: without an exponent or trailing zeros.
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private List<Row> limitRows(UnderlyingLimits limits) {
    var coin = limits.underlying().code();
    var key = "underlyings." + coin + ".";
    return List.of(
        limit(key + "delta", limits.deltaCoins(), coin, "half-width around the target"),
        limit(key + "gamma", limits.gammaCoinsPerPercent(), coin + " per 1 % move", "half-width"),
        limit(key + "vega", limits.vegaUsdPerPoint(), "USD per vol point", "half-width"),
        limit(key + "theta", limits.thetaUsdPerDay(), "USD per day", "half-width"));
  }

  private List<Row> tailRows() {
    return mandate.tail().isEmpty()
        ? List.of(row(TAIL, UNLIMITED, "", "losses"))
        : mandate.tail().stream()
            .map(limit -> row(TAIL, limit.limit().amount().toString(), "USD", TailWords.of(limit)))
            .toList();
  }

  private List<Row> marginRows() {
    var margin = mandate.margin();
    return List.of(
        margin.useMax().isPresent()
            ? row(
                MARGIN_USE,
                number(PERCENT * margin.useMax().getAsDouble()),
                "%",
                "initial margin over equity, every account")
            : row(MARGIN_USE, UNLIMITED, "", ""),
        margin
            .survive()
            .map(stress ->
                row(
                    MARGIN_SURVIVE,
                    "spot +-"
                        + number(PERCENT * stress.spot())
                        + " %, vol +-"
                        + number(PERCENT * stress.vol())
                        + " %",
                    "",
                    "no account liquidated in any corner"))
            .orElseGet(() -> row(MARGIN_SURVIVE, UNLIMITED, "", "")));
  }

  private List<Row> tradeRows(TradeRules trade) {
    var rows = new ArrayList<Row>();
    for (var pattern : trade.instruments()) {
      var meaning = pattern.isExact() ? "" : "every instrument that matches";
      rows.add(row("trade.instruments", pattern.toString(), "", meaning));
    }
    var cost = trade.maxCostPerDay().map(Money::amount);
    rows.add(limit("trade.max_cost", cost, "USD per UTC day", ""));
    var order = trade.maxOrder().map(Money::amount);
    rows.add(limit("trade.max_order", order, "USD", "underlying notional of one order"));
    for (var limits : mandate.underlyings()) {
      var coin = limits.underlying();
      var traded = Optional.ofNullable(trade.maxTradeCoins().get(coin));
      rows.add(limit("trade.max_trade." + coin, traded, coin.code(), "one instrument in one plan"));
    }
    rows.add(duration(trade.minTimeToExpiry()));
    rows.add(
        trade
            .maxRate()
            .map(rate -> row("trade.max_rate", rate.orders() + "/" + per(rate), "", "orders sent"))
            .orElseGet(() -> row("trade.max_rate", UNLIMITED, "", "")));
    rows.addAll(capRows(trade.caps()));
    return rows;
  }

  private List<Row> capRows(TradeCaps caps) {
    var rows = new ArrayList<Row>();
    for (var limits : mandate.underlyings()) {
      var coin = limits.underlying();
      var held = Optional.ofNullable(caps.maxPositionCoins().get(coin));
      rows.add(
          limit("trade.max_position." + coin, held, coin.code(), "one instrument after a plan"));
    }
    var turnover = caps.maxTurnoverPerDay().map(Money::amount);
    rows.add(
        limit("trade.max_turnover", turnover, "USD per UTC day", "underlying notional traded"));
    if (caps.maxVenue().isEmpty()) {
      rows.add(row("trade.max_venue", UNLIMITED, "", ""));
    }
    caps.maxVenue()
        .forEach((venue, cap) ->
            rows.add(
                row(
                    "trade.max_venue." + venue,
                    cap.amount().toString(),
                    "USD",
                    "notional there after a plan")));
    rows.add(
        caps.maxSizeShare().isPresent()
            ? row(
                "trade.max_size_share",
                number(PERCENT * caps.maxSizeShare().getAsDouble()),
                "%",
                "of the quoted size, where it is known")
            : row("trade.max_size_share", UNLIMITED, "", ""));
    return rows;
  }

  private Row duration(Duration duration) {
    var written = Amount.written(duration);
    var unitAt = written.length() - 1;
    return row(MIN_TIME_TO_EXPIRY, written.substring(0, unitAt), written.substring(unitAt), "");
  }

  /// Spans that the file format has no name for are written as durations.
  private static String per(OrderRate rate) {
    return switch (Amount.written(rate.per())) {
      case "1s" -> "s";
      case "1m" -> "min";
      case "1h" -> "h";
      case String other -> other;
    };
  }

  private Row limit(String key, Optional<Decimal> limit, String unit, String meaning) {
    return limit
        .map(value -> row(key, value.toString(), unit, meaning))
        .orElseGet(() -> row(key, UNLIMITED, "", ""));
  }

  private Row row(String key, String value, String unit, String meaning) {
    var origin = defaults.contains(key) ? Origin.DEFAULT : Origin.WRITTEN;
    return new Row(key, value, unit, meaning, origin);
  }
}
