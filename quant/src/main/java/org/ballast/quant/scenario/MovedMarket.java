package org.ballast.quant.scenario;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.IndexPrice;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.OptionMark;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.market.StakedRate;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.surface.VolSource;

/// A market after a move: indices, futures and forwards by the factor of their underlying, every
/// volatility by one factor at its strike. The basis and the basis of staked tokens are held.
///
/// Nobody quotes in it: bids and asks are empty, but a quote that is crossed stays so and is
/// refused as before. Options are marked with the moved volatility of their own mark. Rounding:
/// prices to 15 digits.
public final class MovedMarket implements MarketView {
  private final MarketView base;
  private final MarketMove move;

  public MovedMarket(MarketView base, MarketMove move) {
    this.base = base;
    this.move = move;
  }

  @Override
  public Instant asOf() {
    return base.asOf().plus(move.passed());
  }

  @Override
  public String source() {
    return base.source();
  }

  @Override
  public Optional<IndexPrice> index(Asset asset) {
    return base.index(asset)
        .map(index ->
            new IndexPrice(
                asset, scaled(index.price(), move.spotFactor(asset)), index.observedAt()));
  }

  @Override
  public Optional<Quote> quote(InstrumentId id) {
    return base.quote(id).map(this::moved);
  }

  @Override
  public Optional<StakedRate> stakedRate(InstrumentId id) {
    return base.stakedRate(id);
  }

  /// The volatilities of a source, moved alike: each strike keeps its own, times the factor.
  public VolSource vols(VolSource vols) {
    return new MovedVols(vols);
  }

  private Quote moved(Quote quote) {
    if (quote.status() == QuoteStatus.CROSSED) {
      return quote;
    }
    double factor = move.spotFactor(quote.instrument().underlying());
    var optionMark = quote.optionMark().map(mark -> moved(mark, factor));
    var mark =
        quote.instrument() instanceof Option option && optionMark.isPresent()
            ? price(value(option, optionMark.get()), quote.mark().quote())
            : scaled(quote.mark(), factor);
    return new Quote(
        quote.instrument(),
        quote.observedAt(),
        Optional.empty(),
        Optional.empty(),
        mark,
        optionMark,
        quote.assumptions());
  }

  private OptionMark moved(OptionMark mark, double factor) {
    return new OptionMark(
        mark.impliedVol() * move.volFactor(),
        mark.underlyingPrice() * factor,
        mark.underlyingName(),
        mark.venueDelta(),
        mark.venueVega());
  }

  private double value(Option option, OptionMark mark) {
    double years = option.expiry().yearsFrom(asOf());
    double strike = option.strike().toDouble();
    double forward = mark.underlyingPrice();
    return option.style() == PayoffStyle.INVERSE
        ? InverseOption.priceCoin(option.type(), forward, strike, years, mark.impliedVol())
        : Black76.price(option.type(), forward, strike, years, mark.impliedVol(), 1);
  }

  private static Price scaled(Price price, double factor) {
    return price(price.toDouble() * factor, price.quote());
  }

  private static Price price(double value, Asset quote) {
    int scale = Decimal.SCALE_MAX;
    double size = Math.abs(value);
    for (double power = 1e-3; size >= power && scale > 0; power *= 10) {
      scale--;
    }
    return new Price(Decimal.fromDouble(value, scale, RoundingMode.HALF_EVEN), quote);
  }

  /// The volatility of the market that did not move, times the factor.
  private final class MovedVols implements VolSource {
    private final VolSource vols;

    MovedVols(VolSource vols) {
      this.vols = vols;
    }

    @Override
    public double impliedVol(Option option, OptionMark mark, double years) {
      var unmoved = base.quote(option.id()).flatMap(Quote::optionMark).orElse(mark);
      return vols.impliedVol(option, unmoved, years) * move.volFactor();
    }

    @Override
    public double volPerLogForward(Option option, OptionMark mark, double years) {
      var unmoved = base.quote(option.id()).flatMap(Quote::optionMark).orElse(mark);
      return vols.volPerLogForward(option, unmoved, years) * move.volFactor();
    }

    @Override
    public List<String> warnings() {
      return vols.warnings();
    }
  }
}
