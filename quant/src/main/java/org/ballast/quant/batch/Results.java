package org.ballast.quant.batch;

/// The caller's result columns by name; those outside the set are empty.
final class Results {
  private static final double[] NONE = {};

  double[] price = NONE;
  double[] delta = NONE;
  double[] gamma = NONE;
  double[] vega = NONE;
  double[] theta = NONE;
  double[] vanna = NONE;
  double[] volga = NONE;
  double[] rho = NONE;
  double[] phi = NONE;
  double[] charm = NONE;
  double[] veta = NONE;
  double[] speed = NONE;
  double[] zomma = NONE;
  double[] color = NONE;
  double[] ultima = NONE;
  double[] vannaVolSlope = NONE;
  double[] dualDelta = NONE;
  double[] dualGamma = NONE;

  void bind(BatchValues values) {
    price = values.column(Measure.PRICE);
    if (values.measures() != MeasureSet.PRICE) {
      bindHedge(values);
    }
    if (values.measures() == MeasureSet.FULL) {
      bindFull(values);
    }
  }

  private void bindHedge(BatchValues values) {
    delta = values.column(Measure.DELTA);
    gamma = values.column(Measure.GAMMA);
    vega = values.column(Measure.VEGA);
    theta = values.column(Measure.THETA);
    vanna = values.column(Measure.VANNA);
    volga = values.column(Measure.VOLGA);
  }

  private void bindFull(BatchValues values) {
    rho = values.column(Measure.RHO);
    phi = values.column(Measure.PHI);
    charm = values.column(Measure.CHARM);
    veta = values.column(Measure.VETA);
    speed = values.column(Measure.SPEED);
    zomma = values.column(Measure.ZOMMA);
    color = values.column(Measure.COLOR);
    ultima = values.column(Measure.ULTIMA);
    vannaVolSlope = values.column(Measure.VANNA_VOL_SLOPE);
    dualDelta = values.column(Measure.DUAL_DELTA);
    dualGamma = values.column(Measure.DUAL_GAMMA);
  }
}
