package org.ballast.quant.volindex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.quant.math.Exp;

/// The variance of one expiry, replicated by its out-of-the-money options.
///
/// Symbols: K* = pairStrike, where call and put differ least; F = forward = K* + e^{RT} (C - P); K0
/// = centralStrike, the greatest at or below F; contribution = sum of ΔK/K² Q(K) over `options`;
/// totalVariance = 2 e^{RT} contribution - (F/K0 - 1)². Units: totalVariance in vol² · years.
///
/// Source: CBOE VIX white paper; docs/models/volatility-index.md.
public record VarianceStrip(
    double years,
    double pairStrike,
    double forward,
    double centralStrike,
    List<StripOption> options,
    double contribution,
    double totalVariance)
    implements StripResult {

  /// An option that counts: a put below the central strike, a call above it, their mean at it.
  public record StripOption(double strike, double price) {}

  public VarianceStrip {
    options = List.copyOf(options);
  }

  /// Limits: of two strikes whose call and put differ equally the lower gives the forward.
  public static StripResult of(ExpiryChain chain) {
    var priced =
        chain.strikes().stream()
            .filter(strike -> strike.call().isPresent() || strike.put().isPresent())
            .toList();
    var pair =
        priced.stream()
            .filter(ChainStrike::isPair)
            .min(Comparator.comparingDouble(strike -> Math.abs(strike.callOverPut())));
    if (pair.isEmpty()) {
      return new StripResult.NoStrip(StripResult.Reason.NO_PAIR);
    }
    double growth = Exp.exp(chain.rate() * chain.years());
    double pairStrike = pair.get().strike();
    double forward = pairStrike + growth * pair.get().callOverPut();
    var central = priced.stream().mapToDouble(ChainStrike::strike).filter(k -> k <= forward).max();
    if (central.isEmpty()) {
      return new StripResult.NoStrip(StripResult.Reason.NO_STRIKE_BELOW_FORWARD);
    }
    var options = outOfTheMoney(priced, central.getAsDouble());
    if (options.isEmpty()
        || options.getFirst().strike() >= central.getAsDouble()
        || options.getLast().strike() <= central.getAsDouble()) {
      return new StripResult.NoStrip(StripResult.Reason.TOO_FEW_STRIKES);
    }
    double contribution = contribution(options);
    double offset = forward / central.getAsDouble() - 1;
    double totalVariance = growth * 2 * contribution - offset * offset;
    return totalVariance > 0
        ? new VarianceStrip(
            chain.years(),
            pairStrike,
            forward,
            central.getAsDouble(),
            options,
            contribution,
            totalVariance)
        : new StripResult.NoStrip(StripResult.Reason.NO_VARIANCE);
  }

  private static List<StripOption> outOfTheMoney(List<ChainStrike> strikes, double central) {
    var options = new ArrayList<StripOption>();
    for (var strike : strikes) {
      price(strike, central)
          .ifPresent(price -> options.add(new StripOption(strike.strike(), price)));
    }
    return options;
  }

  private static OptionalDouble price(ChainStrike strike, double central) {
    if (strike.strike() < central) {
      return strike.put();
    }
    if (strike.strike() > central) {
      return strike.call();
    }
    return strike.isPair()
        ? OptionalDouble.of((strike.call().getAsDouble() + strike.put().getAsDouble()) / 2)
        : strike.call().isPresent() ? strike.call() : strike.put();
  }

  private static double contribution(List<StripOption> options) {
    double sum = 0;
    int last = options.size() - 1;
    for (int i = 0; i <= last; i++) {
      double below = options.get(Math.max(i - 1, 0)).strike();
      double above = options.get(Math.min(i + 1, last)).strike();
      double width = i == 0 || i == last ? above - below : (above - below) / 2;
      double strike = options.get(i).strike();
      sum += width / (strike * strike) * options.get(i).price();
    }
    return sum;
  }
}
