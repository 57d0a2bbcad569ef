package org.ballast.quant.surface;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.value.Expiry;

/// The volatility of one underlying at every strike and time, from the smiles of its expiries.
///
/// At a log-moneyness k total variance is linear between expiries in the time of a [VarianceClock],
/// in proportion to it before the first, and rises in parallel after the last at the pace at which
/// the money's rose before. Between smiles that do not cross it never falls with time;
/// docs/models/svi.md says what is known of butterflies between expiries.
public final class VolSurface {
  /// A millisecond, the step of the clock.
  private static final double MILLI = 1.0 / Duration.ofDays(365).toMillis();

  private final VarianceClock clock;
  private final List<SmileFit> fits;
  private final double[] times;

  private VolSurface(VarianceClock clock, List<SmileFit> fits) {
    this.clock = clock;
    this.fits = fits;
    this.times = fits.stream().mapToDouble(fit -> clock.at(fit.years())).toArray();
  }

  /// Shape: smiles earliest first, at least one.
  public static VolSurface of(VarianceClock clock, List<SmileFit> fits) {
    if (fits.isEmpty()) {
      throw new IllegalArgumentException("surface must have a smile: fits=[]");
    }
    for (var i = 1; i < fits.size(); i++) {
      if (!(fits.get(i).years() > fits.get(i - 1).years())) {
        throw new IllegalArgumentException(
            "smiles must be earliest first: years=" + fits.get(i).years());
      }
    }
    return new VolSurface(clock, List.copyOf(fits));
  }

  /// Earliest first.
  public List<SmileFit> fits() {
    return fits;
  }

  public Optional<SmileFit> fit(Expiry expiry) {
    return fits.stream().filter(fit -> fit.forward().expiry().equals(expiry)).findFirst();
  }

  /// Units: k = ln(K/F) of the forward for that time; ACT/365. Domain: years > 0.
  public double totalVariance(double logMoneyness, double years) {
    if (!(years > 0)) {
      throw new IllegalArgumentException("years must be positive: years=" + years);
    }
    var time = clock.at(years);
    var next = 0;
    while (next < times.length && times[next] < time) {
      next++;
    }
    if (next == times.length) {
      return variance(next - 1, logMoneyness) + forwardVariance() * (time - times[next - 1]);
    }
    if (next == 0) {
      return variance(0, logMoneyness) * time / times[0];
    }
    var share = (time - times[next - 1]) / (times[next] - times[next - 1]);
    var before = variance(next - 1, logMoneyness);
    return before + share * (variance(next, logMoneyness) - before);
  }

  /// Units: vol as a decimal. Domain: years > 0.
  public double impliedVol(double logMoneyness, double years) {
    return Math.sqrt(totalVariance(logMoneyness, years) / years);
  }

  /// What each event of the clock that is still to come does at the money, in the clock's order.
  public List<EventStep> events() {
    return clock.comingEvents().stream().map(this::step).toList();
  }

  private EventStep step(VarianceClock.Event event) {
    var years = clock.yearsTo(event.at());
    var next = 0;
    while (next < times.length && fits.get(next).years() < years) {
      next++;
    }
    var from = next == 0 ? 0 : times[next - 1];
    var worth = event.worth().toMillis() / (double) Duration.ofDays(365).toMillis();
    return new EventStep(
        fits.getFirst().forward().underlying(),
        event,
        next == 0 ? Optional.empty() : Optional.of(fits.get(next - 1).forward().expiry()),
        next == times.length ? Optional.empty() : Optional.of(fits.get(next).forward().expiry()),
        next == times.length
            ? OptionalDouble.empty()
            : OptionalDouble.of(worth / (times[next] - from)),
        impliedVol(0, Math.max(years - MILLI, MILLI / 2)),
        impliedVol(0, years));
  }

  /// True where no expiry allows a butterfly and none a calendar spread with the one before.
  public boolean isArbitrageFree() {
    return fits.stream().allMatch(SmileFit::isArbitrageFree);
  }

  private double variance(int index, double logMoneyness) {
    return fits.get(index).slice().totalVariance(logMoneyness);
  }

  /// Variance at the money per unit of the clock's time between the last two expiries.
  private double forwardVariance() {
    var last = times.length - 1;
    if (last == 0) {
      return variance(0, 0) / times[0];
    }
    return Math.max(0, variance(last, 0) - variance(last - 1, 0)) / (times[last] - times[last - 1]);
  }
}
