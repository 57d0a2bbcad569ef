package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.quant.math.Exp;
import org.ballast.quant.math.Log;

/// Moves of a coin's price and surface over windows of its history, the surface's by its dynamics
/// where it was not observed.
final class SurfaceWindows {
  private final CoinHistory coin;
  private final double[] spotFactors;
  private final double[] volFactors;
  private final double[] skewShifts;
  private int unknownVols;
  private int unknownSkews;
  private int extrapolated;
  private final Optional<SurfaceDynamics> dynamics;

  SurfaceWindows(
      CoinHistory coin, Optional<SurfaceDynamics> dynamics, int[] starts, int horizonSteps) {
    this.coin = coin;
    this.dynamics = dynamics;
    this.spotFactors = new double[starts.length];
    this.volFactors = new double[starts.length];
    this.skewShifts = new double[starts.length];
    for (int i = 0; i < starts.length; i++) {
      fill(i, starts[i], starts[i] + horizonSteps);
    }
  }

  double[] spotFactors() {
    return spotFactors;
  }

  double[] volFactors() {
    return volFactors;
  }

  double[] skewShifts() {
    return skewShifts;
  }

  List<String> notes() {
    var notes = new ArrayList<String>();
    var instead = dynamics.isPresent() ? "moved with the price, as measured" : "held";
    note(notes, "vol", unknownVols, instead);
    note(notes, "skew", unknownSkews, instead);
    if (extrapolated > 0) {
      notes.add(
          coin.coin()
              + " moved further than was measured in "
              + counted(extrapolated)
              + ": the surface's response is extrapolated");
    }
    return notes;
  }

  static double exp(double move) {
    return move == 0 ? 1 : Exp.exp(move);
  }

  private void fill(int i, int start, int end) {
    var prices = coin.indexPrices();
    spotFactors[i] = prices.at(end) / prices.at(start);
    double logReturn = Log.ofRatio(prices.at(end), prices.at(start));
    boolean knowsVol = coin.atmVols().spans(start, end);
    boolean knowsSkew = coin.skews().spans(start, end);
    volFactors[i] =
        knowsVol
            ? coin.atmVols().at(end) / coin.atmVols().at(start)
            : exp(dynamics.map(measured -> measured.logVolMove(logReturn)).orElse(0.0));
    skewShifts[i] =
        knowsSkew
            ? coin.skews().at(end) - coin.skews().at(start)
            : dynamics.map(measured -> measured.skewMove(logReturn)).orElse(0.0);
    unknownVols += knowsVol ? 0 : 1;
    unknownSkews += knowsSkew ? 0 : 1;
    boolean isBeyond =
        !(knowsVol && knowsSkew)
            && dynamics.map(measured -> measured.isExtrapolated(logReturn)).orElse(false);
    extrapolated += isBeyond ? 1 : 0;
  }

  private void note(ArrayList<String> notes, String factor, int count, String instead) {
    if (count > 0) {
      notes.add(coin.coin() + " " + factor + " not observed in " + counted(count) + ": " + instead);
    }
  }

  private String counted(int count) {
    return count + " of " + spotFactors.length + " windows";
  }
}
