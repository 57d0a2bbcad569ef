package org.ballast.engine.state;

import java.util.Optional;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.policy.HeldOption;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionRisk;
import org.ballast.quant.risk.PositionValuer;

/// A position or a balance with what it was last worth.
final class ValuedLine {
  private final Optional<Position> position;
  private final Optional<CashBalance> cash;
  private final String name;
  private final Asset underlying;
  private final Asset settlement;
  private final ExposureSum sum;
  private Optional<PositionRisk> risk = Optional.empty();
  private Exposure exposure = Exposure.NONE;
  private boolean isSound;

  private ValuedLine(
      Optional<Position> position,
      Optional<CashBalance> cash,
      String name,
      Asset underlying,
      Asset settlement,
      ExposureSum sum) {
    this.position = position;
    this.cash = cash;
    this.name = name;
    this.underlying = underlying;
    this.settlement = settlement;
    this.sum = sum;
  }

  /// `sum` is what the line is part of.
  static ValuedLine of(Position position, ExposureSum sum) {
    var instrument = position.instrument();
    return new ValuedLine(
        Optional.of(position),
        Optional.empty(),
        position.account() + " " + instrument.id(),
        instrument.underlying(),
        instrument.contract().settlement(),
        sum);
  }

  static ValuedLine of(CashBalance cash, ExposureSum sum) {
    var currency = cash.balance().currency();
    return new ValuedLine(
        Optional.empty(),
        Optional.of(cash),
        cash.account() + " cash:" + currency,
        currency,
        currency,
        sum);
  }

  String name() {
    return name;
  }

  Optional<InstrumentId> instrument() {
    return position.map(held -> held.instrument().id());
  }

  Asset underlying() {
    return underlying;
  }

  Asset settlement() {
    return settlement;
  }

  Exposure exposure() {
    return exposure;
  }

  /// The line where it is an option, as it was last valued.
  Optional<HeldOption> option() {
    return position
        .filter(held -> held.instrument() instanceof Option)
        .flatMap(held -> risk.map(valued -> new HeldOption(held, valued)));
  }

  /// The sum that this line is part of.
  ExposureSum sum() {
    return sum;
  }

  /// Whether the market of the last valuation was fit to value it; otherwise it keeps its last
  /// exposure.
  boolean isSound() {
    return isSound;
  }

  void revalue(MarketView market, PositionValuer valuer) {
    isSound = isValuable(market);
    if (isSound) {
      var valued = position.map(valuer::value).orElseGet(() -> valuer.value(cash.orElseThrow()));
      risk = Optional.of(valued);
      exposure = valued.exposure();
    }
  }

  /// Takes over what another valuation of the same line found.
  void keep(Exposure last) {
    exposure = last;
  }

  private boolean isValuable(MarketView market) {
    return isPriced(underlying, market)
        && (settlement.equals(underlying) || isPriced(settlement, market))
        && position.map(held -> isQuoted(held, market)).orElse(true);
  }

  private static boolean isPriced(Asset asset, MarketView market) {
    return asset.equals(Asset.USD) || market.index(asset).isPresent();
  }

  /// Coins are worth the index and need no quote.
  private static boolean isQuoted(Position held, MarketView market) {
    if (held.instrument() instanceof Spot) {
      return true;
    }
    var quote = market.quote(held.instrument().id());
    return quote.isPresent()
        && quote.get().status() != QuoteStatus.CROSSED
        && quote.get().mark().amount().signum() >= 0
        && (!(held.instrument() instanceof Option) || quote.get().optionMark().isPresent());
  }
}
