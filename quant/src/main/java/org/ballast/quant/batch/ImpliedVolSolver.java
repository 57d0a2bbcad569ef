package org.ballast.quant.batch;

import java.util.Objects;
import org.ballast.quant.pricing.ImpliedVol;

/// Solves batches of prices for their volatilities.
///
/// A solver owns its working memory and serves one thread; it allocates only for elements that have
/// no volatility. All solvers return the bits of [ImpliedVol], and an element without a volatility
/// fails alone. docs/models/implied-volatility.md.
public abstract sealed class ImpliedVolSolver permits ScalarImpliedVol, VectorImpliedVol {
  ImpliedVolSolver() {}

  /// The fastest solver of this machine.
  public static ImpliedVolSolver fastest() {
    return VectorSupport.isWorthwhile() ? new VectorImpliedVol() : new ScalarImpliedVol();
  }

  /// One element at a time, in plain arithmetic; works everywhere.
  public static ImpliedVolSolver scalar() {
    return new ScalarImpliedVol();
  }

  /// Blocks of elements in vectors. Throws: IllegalStateException where the module is absent.
  public static ImpliedVolSolver vector() {
    VectorSupport.requirePresent();
    return new VectorImpliedVol();
  }

  /// Solves the elements from startInclusive to endExclusive into the same indices of `vols`.
  public final void solve(
      ImpliedVolBatch batch, int startInclusive, int endExclusive, ImpliedVols vols) {
    Objects.checkFromToIndex(startInclusive, endExclusive, batch.size());
    Objects.checkFromToIndex(startInclusive, endExclusive, vols.capacity());
    vols.clearReasons(startInclusive, endExclusive);
    solveChecked(batch, startInclusive, endExclusive, vols);
  }

  /// Solves all elements.
  public final void solve(ImpliedVolBatch batch, ImpliedVols vols) {
    solve(batch, 0, batch.size(), vols);
  }

  abstract void solveChecked(
      ImpliedVolBatch batch, int startInclusive, int endExclusive, ImpliedVols vols);

  static void solveElement(ImpliedVolBatch batch, int i, ImpliedVols vols) {
    vols.set(
        i,
        ImpliedVol.solveAny(
            batch.sign()[i],
            batch.forward()[i],
            batch.strike()[i],
            batch.years()[i],
            batch.discountFactor()[i],
            batch.price()[i]));
  }
}
