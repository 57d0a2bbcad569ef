package org.ballast.quant.pricing;

/// Value of an option on a forward and its partial derivatives, the discount factor held fixed.
///
/// Units: V in the quote currency, F forward, K strike, t calendar time in years, v vol per 1.00.
///
/// @param price V
/// @param delta dV/dF
/// @param gamma d2V/dF2
/// @param vega dV/dv
/// @param theta dV/dt at a fixed discount factor; add `rate * price` where it accrues
/// @param vanna d2V/dF dv
/// @param volga d2V/dv2
/// @param charm d2V/dF dt
/// @param dualDelta dV/dK
/// @param dualGamma d2V/dK2, the discounted density of the forward at the strike
public record Black76Greeks(
    double price,
    double delta,
    double gamma,
    double vega,
    double theta,
    double vanna,
    double volga,
    double charm,
    double dualDelta,
    double dualGamma) {}
