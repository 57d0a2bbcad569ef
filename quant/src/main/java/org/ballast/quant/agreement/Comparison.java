package org.ballast.quant.agreement;

import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.OptionType;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Quantity;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;
import org.ballast.quant.math.Normal;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.risk.PerContract;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.surface.VolSource;

/// Collects the differences of one coin in one snapshot.
final class Comparison {
  private static final Account NOBODY = new Account("venue", "agreement");
  private static final double POINTS_PER_UNIT = 100;

  /// Deltas nearer to 0 or 1 are too coarsely rounded to tell a forward.
  private static final double DELTA_MIN = 0.02;

  private record Strike(Expiry expiry, Decimal strike) implements Comparable<Strike> {
    @Override
    public int compareTo(Strike other) {
      var byExpiry = expiry.compareTo(other.expiry);
      return byExpiry != 0 ? byExpiry : strike.compareTo(other.strike);
    }
  }

  private final MarketSnapshot market;
  private final Asset underlying;
  private final PositionValuer valuer;
  private final TreeMap<Strike, Quote> calls = new TreeMap<>();
  private final Sample delta = new Sample();
  private final Sample vega = new Sample();
  private final Sample vegaAtm = new Sample();
  private final Sample mark = new Sample();
  private final Sample halfTicks = new Sample();
  private final Sample parity = new Sample();
  private final Sample greekShift = new Sample();
  private final Sample vegaAtShift = new Sample();
  private final Sample markShift = new Sample();
  private final Sample markAtShift = new Sample();

  private Comparison(MarketSnapshot market, Asset underlying) {
    this.market = market;
    this.underlying = underlying;
    this.valuer = new PositionValuer(market, VolSource.MARK);
  }

  static Comparison of(MarketSnapshot market, Asset underlying) {
    var comparison = new Comparison(market, underlying);
    for (var quote : market.quotes()) {
      if (quote.status() == QuoteStatus.TWO_SIDED
          && quote.instrument() instanceof Option option
          && option.style() == PayoffStyle.INVERSE
          && option.underlying().equals(underlying)
          && !option.expiry().isExpired(market.asOf())) {
        comparison.add(option, quote);
      }
    }
    return comparison;
  }

  int options() {
    return mark.size();
  }

  VenueAgreement agreement() {
    return new VenueAgreement(
        underlying,
        market.asOf(),
        options(),
        delta.median(),
        vega.median(),
        vegaAtm.median(),
        mark.median(),
        halfTicks.median(),
        parity.median(),
        parity.max(),
        new ImpliedForward(greekShift.size(), greekShift.median(), vegaAtShift.median()),
        new ImpliedForward(markShift.size(), markShift.median(), markAtShift.median()));
  }

  private void add(Option option, Quote quote) {
    var venue = quote.optionMark().orElseThrow();
    var years = option.expiry().yearsFrom(market.asOf());
    var ours = ours(option);
    addMark(quote, venue, ours);
    venue.venueDelta().ifPresent(theirs -> delta.add(Math.abs(ours.delta() - theirs)));
    venue.venueVega().ifPresent(theirs -> addVega(venue, years, ours.vega(), theirs));
    if (venue.venueDelta().isPresent() && venue.venueVega().isPresent()) {
      addGreekForward(option, venue, years);
    }
    addPair(option, quote);
  }

  private PerContract ours(Option option) {
    var one = new Quantity(Decimal.ONE, option.quantityUnit());
    return valuer
        .value(new Position(NOBODY, option, one, Optional.empty()))
        .perContract()
        .orElseThrow();
  }

  private void addMark(Quote quote, OptionMark venue, PerContract ours) {
    var error = Math.abs(ours.mark() - quote.mark().toDouble());
    var vegaCoin = ours.vega() * POINTS_PER_UNIT / venue.underlyingPrice();
    mark.add(error);
    halfTicks.add(error / ((VenueAgreement.VOL_STEP * vegaCoin + VenueAgreement.MARK_STEP) / 2));
  }

  private void addVega(OptionMark venue, double years, double ours, double theirs) {
    var error = Math.abs(ours - theirs);
    vega.add(theirs > 0 ? error / theirs : Double.POSITIVE_INFINITY);
    vegaAtm.add(error / vega(venue.underlyingPrice(), 0, years));
  }

  /// Which forward the venue's delta was made with, and its vega at that forward.
  private void addGreekForward(Option option, OptionMark venue, double years) {
    var w = option.type().sign();
    var probability = w * venue.venueDelta().orElseThrow();
    var theirs = venue.venueVega().orElseThrow();
    if (!(probability > DELTA_MIN && probability < 1 - DELTA_MIN)) {
      return;
    }
    var sd = venue.impliedVol() * Math.sqrt(years);
    var d1 = Log.ofRatio(venue.underlyingPrice(), option.strike().toDouble()) / sd + sd / 2;
    var theirD1 = w * Normal.quantile(probability);
    var shift = (theirD1 - d1) * sd;
    var forward = venue.underlyingPrice() * Exp.exp(shift);
    greekShift.add(Math.abs(shift));
    vegaAtShift.add(Math.abs(vega(forward, theirD1, years) / theirs - 1));
  }

  /// USD per vol point.
  private static double vega(double forward, double d1, double years) {
    return forward * Normal.density(d1) * Math.sqrt(years) / POINTS_PER_UNIT;
  }

  /// Puts come after the calls of their strike, being named so.
  private void addPair(Option option, Quote quote) {
    var strike = new Strike(option.expiry(), option.strike());
    if (option.type() == OptionType.CALL) {
      calls.put(strike, quote);
      return;
    }
    var call = calls.get(strike);
    if (call == null) {
      return;
    }
    var difference = call.mark().toDouble() - quote.mark().toDouble();
    var ratio = option.strike().toDouble() / forward(call, quote);
    parity.add(Math.abs(difference - (1 - ratio)));
    if (difference < 1) {
      addMarkForward(call, option.strike().toDouble(), difference, ratio);
    }
  }

  /// Which forward the two marks were made with, no volatility asked, and the call's mark at it.
  private void addMarkForward(Quote call, double strike, double difference, double ratio) {
    var venue = call.optionMark().orElseThrow();
    var forward = strike / (1 - difference);
    var option = (Option) call.instrument();
    var years = option.expiry().yearsFrom(market.asOf());
    var price = InverseOption.priceCoin(option.type(), forward, strike, years, venue.impliedVol());
    markShift.add(Math.abs(Log.log(ratio / (1 - difference))));
    markAtShift.add(Math.abs(price - call.mark().toDouble()));
  }

  private static double forward(Quote call, Quote put) {
    return (call.optionMark().orElseThrow().underlyingPrice()
            + put.optionMark().orElseThrow().underlyingPrice())
        / 2;
  }
}
