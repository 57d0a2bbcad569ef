package org.ballast.quant.fourier;

/// Value of an option under a model and its partial derivatives, the model's parameters held fixed.
///
/// Units: V in the quote currency, S spot, t calendar time in years, r rate and q dividend yield
/// (continuous, per 1.00).
///
/// @param price V
/// @param delta dV/dS
/// @param gamma d2V/dS2
/// @param vega dV/dv0 where the variance is stochastic, v0 being the variance now; dV/dvol where
///   the vol is constant
/// @param theta dV/dt
/// @param rho dV/dr
/// @param phi dV/dq
public record ModelGreeks(
    double price, double delta, double gamma, double vega, double theta, double rho, double phi) {}
