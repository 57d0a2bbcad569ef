package org.ballast.quant.backtest;

/// What happened to one coin over a day. Units: factors end over start; funding what a long
/// perpetual pays, as a fraction of its notional.
record DayMove(double spotFactor, double volFactor, double basisFactor, double funding) {}
