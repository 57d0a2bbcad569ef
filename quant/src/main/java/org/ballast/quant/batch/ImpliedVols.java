package org.ballast.quant.batch;

import java.util.Optional;
import java.util.TreeMap;
import org.ballast.quant.pricing.ImpliedVol;

/// Implied volatilities of a batch, with the reason of each element that has none.
public final class ImpliedVols {
  private final double[] vol;
  private final TreeMap<Integer, ImpliedVol.Reason> reasons = new TreeMap<>();

  private ImpliedVols(int capacity) {
    vol = new double[capacity];
  }

  /// Room for the results of up to `capacity` elements.
  public static ImpliedVols of(int capacity) {
    return new ImpliedVols(capacity);
  }

  public int capacity() {
    return vol.length;
  }

  /// The column itself, not a copy; NaN where there is no volatility.
  public double[] vol() {
    return vol;
  }

  /// Why an element has no volatility; empty where it has one.
  public Optional<ImpliedVol.Reason> reason(int element) {
    return Optional.ofNullable(reasons.get(element));
  }

  /// Elements that have no volatility.
  public int failures() {
    return reasons.size();
  }

  void clearReasons(int startInclusive, int endExclusive) {
    if (!reasons.isEmpty()) {
      reasons.subMap(startInclusive, endExclusive).clear();
    }
  }

  void set(int element, ImpliedVol.Result result) {
    switch (result) {
      case ImpliedVol.Solved(double solved) -> vol[element] = solved;
      case ImpliedVol.NoSolution(ImpliedVol.Reason reason) -> {
        vol[element] = Double.NaN;
        reasons.put(element, reason);
      }
    }
  }
}
