package org.ballast.venues.deribit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;

/// Fees, lots and ticks of Deribit's coin-settled contracts: versioned data with an as-of date.
public final class DeribitTerms {
  private final Properties terms;
  private final LocalDate asOf;

  private DeribitTerms(Properties terms) {
    this.terms = terms;
    this.asOf = LocalDate.parse(required("asOf"));
  }

  /// The terms shipped with this version.
  public static DeribitTerms shipped() {
    var terms = new Properties();
    try (var stream = DeribitTerms.class.getResourceAsStream("terms.properties")) {
      if (stream == null) {
        throw new IllegalStateException("terms.properties must be on the class path");
      }
      terms.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DeribitTerms(terms);
  }

  /// Terms of options on `base`; empty where they are not known.
  public Optional<TradingTerms> option(Asset base) {
    return terms("option", base);
  }

  /// Terms of dated futures and the perpetual on `base`; empty where they are not known.
  public Optional<TradingTerms> future(Asset base) {
    return terms("future", base);
  }

  private Optional<TradingTerms> terms(String family, Asset base) {
    var lot = terms.getProperty(family + ".lot." + base);
    if (lot == null) {
      return Optional.empty();
    }
    var fees =
        new FeeSchedule(
            Decimal.parse(required(family + ".fee.maker")),
            Decimal.parse(required(family + ".fee.taker")),
            Decimal.parse(required(family + ".fee.cap")),
            Decimal.parse(required(family + ".fee.delivery")));
    var ticks = ticks(required(family + ".ticks." + base));
    return Optional.of(new TradingTerms(asOf, ticks, Decimal.parse(lot), fees));
  }

  /// Reads `fromPrice:tick` pairs parted by spaces.
  private static TickSchedule ticks(String text) {
    var steps = new ArrayList<TickSchedule.Step>();
    for (var pair : text.split(" ", -1)) {
      var colon = pair.indexOf(':');
      steps.add(
          new TickSchedule.Step(
              Decimal.parse(pair.substring(0, colon)), Decimal.parse(pair.substring(colon + 1))));
    }
    return new TickSchedule(steps);
  }

  private String required(String key) {
    var value = terms.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("terms.properties must have every key: key=" + key);
    }
    return value;
  }
}
