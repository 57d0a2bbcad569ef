package org.ballast.quant.surface;

/// A place where a fit allowed arbitrage, and from then on pays for it: the square of how far it
/// falls short of a margin beyond what is needed.
sealed interface Cut {
  /// Makes a violation of the margin's size as dear as a quote missed by ten spreads.
  double STRENGTH = 100;

  double MARGIN = 1e-3;

  /// Adds what `models`, in order of time, pay.
  void addTo(BandedSystem system, SliceModel[] models);

  /// Durrleman's function of a smile at a strike.
  record Butterfly(int smile, double logMoneyness) implements Cut {
    @Override
    public void addTo(BandedSystem system, SliceModel[] models) {
      var model = models[smile];
      model.evaluateDurrleman(logMoneyness);
      var shortfall = MARGIN - model.durrleman();
      if (shortfall > 0) {
        system.add(smile, STRENGTH * shortfall, scaled(model.durrlemanDerivatives(), -STRENGTH));
      }
    }
  }

  /// The variance at which the asymptote of a wing meets the money, in units of `variance`: where
  /// it is negative the wing has a butterfly, the farther out the flatter it is. Bound at a strike
  /// the wing would only flatten. `side` is 1 for the right, -1 for the left wing.
  record Intercept(int smile, int side, double variance) implements Cut {
    @Override
    public void addTo(BandedSystem system, SliceModel[] models) {
      var model = models[smile];
      var shortfall = MARGIN - model.intercept(side) / variance;
      if (shortfall > 0) {
        var derivatives = scaled(model.interceptDerivatives(side), -STRENGTH / variance);
        system.add(smile, STRENGTH * shortfall, derivatives);
      }
    }
  }

  /// The logarithm of a smile's width: a smile much wider than its quotes is a parabola to them and
  /// has its butterfly far beyond them.
  record Width(int smile, double logWidthMax) implements Cut {
    @Override
    public void addTo(BandedSystem system, SliceModel[] models) {
      var excess = models[smile].parameter(SliceModel.WIDTH) - logWidthMax;
      if (excess > 0) {
        system.add(smile, STRENGTH * excess, unit(SliceModel.WIDTH, STRENGTH));
      }
    }
  }

  /// Variance of a smile at a strike over that of the next expiry.
  record Calendar(int smile, double logMoneyness) implements Cut {
    @Override
    public void addTo(BandedSystem system, SliceModel[] models) {
      var model = models[smile];
      var next = models[smile + 1];
      model.evaluate(logMoneyness);
      next.evaluate(logMoneyness);
      var ratio = model.variance() / next.variance();
      var excess = ratio - 1 + MARGIN;
      if (excess > 0) {
        var scale = STRENGTH / next.variance();
        system.add(
            smile,
            STRENGTH * excess,
            scaled(model.varianceDerivatives(), scale),
            scaled(next.varianceDerivatives(), -scale * ratio));
      }
    }
  }

  /// The slope of a wing over that of the next expiry's: [SliceModel#RIGHT] or [SliceModel#LEFT].
  record WingOrder(int smile, int wing) implements Cut {
    @Override
    public void addTo(BandedSystem system, SliceModel[] models) {
      var excess = models[smile].parameter(wing) - models[smile + 1].parameter(wing) + MARGIN;
      if (excess > 0) {
        system.add(smile, STRENGTH * excess, unit(wing, STRENGTH), unit(wing, -STRENGTH));
      }
    }
  }

  private static double[] scaled(double[] derivatives, double factor) {
    var scaled = derivatives.clone();
    for (var i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  private static double[] unit(int index, double value) {
    var unit = new double[SliceModel.PARAMETERS];
    unit[index] = value;
    return unit;
  }
}
