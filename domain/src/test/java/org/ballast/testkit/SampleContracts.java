package org.ballast.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.FeeSchedule;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.TickSchedule;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;

/// Instruments for tests, named after Deribit's.
public final class SampleContracts {
  public static final Expiry EXPIRY = new Expiry(Instant.parse("2026-03-27T08:00:00Z"));

  /// Steps of 0.0001 below 0.005 and of 0.0005 from there.
  public static final TickSchedule OPTION_TICKS =
      new TickSchedule(
          List.of(
              new TickSchedule.Step(Decimal.ZERO, Decimal.parse("0.0001")),
              new TickSchedule.Step(Decimal.parse("0.005"), Decimal.parse("0.0005"))));

  private static final FeeSchedule FEES =
      new FeeSchedule(Decimal.ZERO, Decimal.parse("0.0005"), Decimal.ONE);

  private SampleContracts() {}

  /// BTC-PERPETUAL: lots of 10 USD, ticks of 0.5 USD.
  public static Perpetual perpetual() {
    var terms = terms(TickSchedule.flat(Decimal.parse("0.5")), "10");
    return new Perpetual(inverse("BTC-PERPETUAL", Optional.of(terms)));
  }

  public static Future future() {
    return new Future(inverse("BTC-27MAR26", Optional.empty()), EXPIRY);
  }

  /// A coin-settled option: lots of 0.1 BTC.
  public static Option inverseOption(OptionType type, Decimal strike) {
    var terms = terms(OPTION_TICKS, "0.1");
    var symbol = "BTC-27MAR26-" + strike + (type == OptionType.CALL ? "-C" : "-P");
    return new Option(inverse(symbol, Optional.of(terms)), type, strike, EXPIRY);
  }

  /// An option on `multiplier` BTC that settles in USDC.
  public static Option linearOption(OptionType type, Decimal strike, Decimal multiplier) {
    var contract =
        contract("BTC_USDC-27MAR26-1-C", Asset.USDC, Asset.USDC, PayoffStyle.LINEAR, multiplier);
    return new Option(contract, type, strike, EXPIRY);
  }

  /// Bitcoin in a wallet, which has no trading terms.
  public static Spot spot() {
    return new Spot(contract("BTC_USDC", Asset.USDC, Asset.USDC, PayoffStyle.LINEAR, Decimal.ONE));
  }

  public static Contract contract(
      String symbol, Asset quote, Asset settlement, PayoffStyle style, Decimal multiplier) {
    var id = new InstrumentId("deribit", symbol);
    return new Contract(id, Asset.BTC, quote, settlement, style, multiplier, Optional.empty());
  }

  private static Contract inverse(String symbol, Optional<TradingTerms> terms) {
    return new Contract(
        new InstrumentId("deribit", symbol),
        Asset.BTC,
        Asset.USD,
        Asset.BTC,
        PayoffStyle.INVERSE,
        Decimal.ONE,
        terms);
  }

  private static TradingTerms terms(TickSchedule ticks, String lot) {
    return new TradingTerms(LocalDate.of(2026, 1, 1), ticks, Decimal.parse(lot), FEES);
  }
}
