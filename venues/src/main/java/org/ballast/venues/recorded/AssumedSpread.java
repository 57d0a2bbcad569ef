package org.ballast.venues.recorded;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.TradingTerms;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.Quote;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Price;

/// Bid and ask that nobody recorded: a price less and plus a fraction of it, rounded outwards to
/// ticks, and flagged. Units: `half` as a fraction of the price. Domain: 0 <= half < 1.
public record AssumedSpread(Decimal half) {
  /// 1 basis point each side.
  public static final AssumedSpread DEFAULT = new AssumedSpread(Decimal.parse("0.0001"));

  private static final int EDGE_DECIMALS = 8;

  public AssumedSpread {
    if (half.signum() < 0 || half.compareTo(Decimal.ONE) >= 0) {
      throw new IllegalArgumentException("half-spread must be in [0, 1): half=" + half);
    }
  }

  public Quote quote(Perpetual perpetual, Instant observedAt, Decimal mark, Assumption origin) {
    return new Quote(
        perpetual,
        observedAt,
        perpetual.terms().map(terms -> bid(perpetual, terms, mark)),
        perpetual.terms().map(terms -> ask(perpetual, terms, mark)),
        new Price(mark, perpetual.priceUnit()),
        Optional.empty(),
        List.of(origin, Assumption.SPREAD, Assumption.SIZE));
  }

  private Price bid(Perpetual perpetual, TradingTerms terms, Decimal mark) {
    var edge = edge(mark, Decimal.ONE.minus(half), RoundingMode.FLOOR);
    return new Price(terms.ticks().toTicksFloor(edge), perpetual.priceUnit());
  }

  private Price ask(Perpetual perpetual, TradingTerms terms, Decimal mark) {
    var edge = edge(mark, Decimal.ONE.plus(half), RoundingMode.CEILING);
    return new Price(terms.ticks().toTicksCeil(edge), perpetual.priceUnit());
  }

  /// Rounding: outwards, finer than any tick, because the exact product may have too many digits.
  private static Decimal edge(Decimal mark, Decimal factor, RoundingMode outwards) {
    var exact = mark.toBigDecimal().multiply(factor.toBigDecimal());
    return Decimal.of(exact.setScale(EDGE_DECIMALS, outwards));
  }
}
