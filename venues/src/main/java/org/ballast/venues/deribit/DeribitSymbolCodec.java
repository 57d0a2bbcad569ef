package org.ballast.venues.deribit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Instrument;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;

/// Turns Deribit's symbols into instruments and back.
///
/// `BTC-PERPETUAL`, `BTC-27MAR26`, `BTC-27MAR26-90000-C` settle in the coin; `SOL_USDC-…` in USDC;
/// `BTC_USDC` alone is spot. A `d` in a strike is a decimal point, and zeros that say nothing are
/// malformed: an instrument has one symbol. Delivery is at 08:00 UTC.
public final class DeribitSymbolCodec {
  public static final String VENUE = "deribit";

  private static final LocalTime DELIVERY_TIME = LocalTime.of(8, 0);
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<base>[A-Z0-9]{1,10})(_(?<quote>[A-Z0-9]{1,10}))?"
              + "(-((?<perpetual>PERPETUAL)"
              + "|(?<day>[1-9]\\d?)(?<month>[A-Z]{3})(?<year>\\d{2})"
              + "(-(?<strike>(0|[1-9]\\d{0,11})(d\\d{0,7}[1-9])?)-(?<type>[CP]))?))?");

  private final DeribitTerms terms;

  public DeribitSymbolCodec(DeribitTerms terms) {
    this.terms = terms;
  }

  /// The instrument a symbol names; empty where it is not a symbol of Deribit's.
  public Optional<Instrument> parse(String symbol) {
    var match = SYMBOL.matcher(symbol);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(match.group("perpetual")).isPresent()
          ? Optional.of(new Perpetual(contract(match, terms::future)))
          : dated(match);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The coin-settled perpetual on `base`.
  public Perpetual perpetual(Asset base) {
    var symbol = base + "-PERPETUAL";
    return parse(symbol)
        .filter(Perpetual.class::isInstance)
        .map(Perpetual.class::cast)
        .orElseThrow(() -> new IllegalArgumentException("perpetual expected: symbol=" + symbol));
  }

  /// The symbol of an instrument, from what the instrument is and not from its id.
  public static String format(Instrument instrument) {
    var contract = instrument.contract();
    var pair =
        contract.style() == PayoffStyle.INVERSE
            ? contract.base().code()
            : contract.base() + "_" + contract.quote();
    return switch (instrument) {
      case Spot spot -> pair;
      case StakedAsset staked -> pair;
      case Perpetual perpetual -> pair + "-PERPETUAL";
      case Future future -> pair + "-" + date(future.expiry());
      case Option option -> optionSymbol(pair, option.expiry(), option.strike(), option.type());
    };
  }

  /// Symbol of a coin-settled future.
  public static String futureSymbol(Asset base, Expiry expiry) {
    return base + "-" + date(expiry);
  }

  /// Symbol of a coin-settled option.
  public static String optionSymbol(Asset base, Expiry expiry, Decimal strike, OptionType type) {
    return optionSymbol(base.code(), expiry, strike, type);
  }

  private static String optionSymbol(String pair, Expiry expiry, Decimal strike, OptionType type) {
    return pair
        + "-"
        + date(expiry)
        + "-"
        + strike.toString().replace('.', 'd')
        + (type == OptionType.CALL ? "-C" : "-P");
  }

  private Optional<Instrument> dated(Matcher match) {
    if (match.group("day") == null) {
      return match.group("quote") == null
          ? Optional.empty()
          : Optional.of(new Spot(contract(match, terms::future)));
    }
    var month = MONTHS.indexOf(match.group("month")) + 1;
    var year = 2000 + Integer.parseInt(match.group("year"));
    var date = LocalDate.of(year, month, Integer.parseInt(match.group("day")));
    var expiry = new Expiry(date.atTime(DELIVERY_TIME).toInstant(ZoneOffset.UTC));
    if (match.group("strike") == null) {
      return Optional.of(new Future(contract(match, terms::future), expiry));
    }
    var strike = Decimal.parse(match.group("strike").replace('d', '.'));
    var type = match.group("type").equals("C") ? OptionType.CALL : OptionType.PUT;
    return strike.isZero()
        ? Optional.empty()
        : Optional.of(new Option(contract(match, terms::option), type, strike, expiry));
  }

  private static Contract contract(
      Matcher match, Function<Asset, Optional<TradingTerms>> inverseTerms) {
    var id = new InstrumentId(VENUE, match.group());
    var base = new Asset(match.group("base"));
    return Optional.ofNullable(match.group("quote"))
        .map(Asset::new)
        .map(quote ->
            new Contract(id, base, quote, quote, PayoffStyle.LINEAR, Decimal.ONE, Optional.empty()))
        .orElseGet(() ->
            new Contract(
                id,
                base,
                Asset.USD,
                base,
                PayoffStyle.INVERSE,
                Decimal.ONE,
                inverseTerms.apply(base)));
  }

  private static String date(Expiry expiry) {
    var date = Instant.ofEpochMilli(expiry.at().toEpochMilli()).atZone(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%d%s%02d",
        date.getDayOfMonth(),
        MONTHS.get(date.getMonthValue() - 1),
        date.getYear() % 100);
  }
}
