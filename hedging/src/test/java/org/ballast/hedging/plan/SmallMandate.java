package org.ballast.hedging.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Money;
import org.ballast.hedging.mandate.HedgeTarget;
import org.ballast.hedging.mandate.InstrumentPattern;
import org.ballast.hedging.mandate.Mandate;
import org.ballast.hedging.mandate.TradeRules;
import org.ballast.hedging.mandate.UnderlyingLimits;

/// A mandate written in a line of a test: coin-neutral, everything on Deribit, 24 h, until said
/// otherwise.
public final class SmallMandate {
  private final List<UnderlyingLimits> limits = new ArrayList<>();
  private final TreeMap<Asset, Decimal> maxTrade = new TreeMap<>();
  private HedgeTarget target = new HedgeTarget.CoinNeutral();
  private List<InstrumentPattern> instruments = List.of(InstrumentPattern.parse("deribit:*"));
  private Optional<Money> maxCost = Optional.empty();
  private Optional<Money> maxOrder = Optional.empty();
  private Duration minTimeToExpiry = TradeRules.MIN_TIME_TO_EXPIRY_DEFAULT;

  /// Half-widths as text; an empty one is unlimited.
  public SmallMandate limit(Asset asset, String delta, String gamma, String vega) {
    limits.add(
        new UnderlyingLimits(asset, parse(delta), parse(gamma), parse(vega), Optional.empty()));
    return this;
  }

  public SmallMandate target(HedgeTarget wanted) {
    target = wanted;
    return this;
  }

  public SmallMandate instruments(String... patterns) {
    instruments = Arrays.stream(patterns).map(InstrumentPattern::parse).toList();
    return this;
  }

  public SmallMandate maxCost(String usd) {
    maxCost = Optional.of(new Money(Decimal.parse(usd), Asset.USD));
    return this;
  }

  public SmallMandate maxOrder(String usd) {
    maxOrder = Optional.of(new Money(Decimal.parse(usd), Asset.USD));
    return this;
  }

  public SmallMandate maxTrade(Asset asset, String coins) {
    maxTrade.put(asset, Decimal.parse(coins));
    return this;
  }

  public SmallMandate minTimeToExpiry(Duration duration) {
    minTimeToExpiry = duration;
    return this;
  }

  public Mandate build() {
    return new Mandate(
        Asset.USD,
        target,
        limits,
        new TradeRules(instruments, maxCost, maxOrder, maxTrade, minTimeToExpiry));
  }

  private static Optional<Decimal> parse(String halfWidth) {
    return halfWidth.isEmpty() ? Optional.empty() : Optional.of(Decimal.parse(halfWidth));
  }
}
