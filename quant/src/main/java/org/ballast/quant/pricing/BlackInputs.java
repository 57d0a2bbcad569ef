package org.ballast.quant.pricing;

/// What every closed form takes: the underlying, the strike, and how uncertain its end is.
record BlackInputs(double underlying, double strike, double years, double vol) {}
