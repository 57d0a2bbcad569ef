package org.ballast.venues.deribit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Fees, lots and ticks of Deribit's coin-settled contracts: versioned data with an as-of date.
public final class DeribitTerms {
  private final JsonNode terms;
  private final LocalDate asOf;

  private DeribitTerms(JsonNode terms) {
    this.terms = terms;
    this.asOf = LocalDate.parse(terms.get("asOf").asString());
  }

  /// The terms shipped with this version.
  public static DeribitTerms shipped() {
    try (var stream = DeribitTerms.class.getResourceAsStream("terms.json")) {
      if (stream == null) {
        throw new IllegalStateException("terms.json must be on the class path");
      }
      return new DeribitTerms(JsonMapper.shared().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Terms of options on `base`; empty where they are not known.
  public Optional<TradingTerms> option(Asset base) {
    var option = terms.get("option");
    var steps = new ArrayList<TickSchedule.Step>();
    for (var step : option.get("ticks")) {
      steps.add(new TickSchedule.Step(decimal(step.get("from")), decimal(step.get("tick"))));
    }
    return with(option, base, new TickSchedule(steps));
  }

  /// Terms of dated futures and the perpetual on `base`; empty where they are not known.
  public Optional<TradingTerms> future(Asset base) {
    var future = terms.get("future");
    var tick = future.get("tick").get(base.code());
    return tick == null ? Optional.empty() : with(future, base, TickSchedule.flat(decimal(tick)));
  }

  private Optional<TradingTerms> with(JsonNode family, Asset base, TickSchedule ticks) {
    var lot = family.get("lot").get(base.code());
    if (lot == null) {
      return Optional.empty();
    }
    var fees = family.get("fees");
    var schedule =
        new FeeSchedule(
            decimal(fees.get("maker")),
            decimal(fees.get("taker")),
            decimal(fees.get("capOfPrice")));
    return Optional.of(new TradingTerms(asOf, ticks, decimal(lot), schedule));
  }

  private static Decimal decimal(JsonNode node) {
    return Decimal.parse(node.asString());
  }
}
