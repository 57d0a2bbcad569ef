package org.ballast.quant.pricing;

/// Value of a coin-settled option and its sensitivities, in coin and in the quote currency.
///
/// Units: c = undiscounted Black-76 value in USD, p = c / F in coin, F forward, K strike, v vol per
/// 1.00, t calendar time in years, all per option on one coin.
///
/// @param priceCoin p
/// @param priceUsd c
/// @param delta dc/dF, Black's delta: the hedge of the USD value, premium aside
/// @param netTransactionDelta `delta - p` in coin, computed as `w (K/F) N(w d2)`
/// @param coinDelta dp/dF
/// @param coinGamma d2p/dF2
/// @param gamma d2c/dF2
/// @param vegaUsd dc/dv
/// @param vegaCoin dp/dv
/// @param thetaUsd dc/dt
/// @param thetaCoin dp/dt
/// @param vannaUsd d2c/dF dv
/// @param vannaCoin d2p/dF dv, the slope of vegaCoin in the forward
public record InverseOptionGreeks(
    double priceCoin,
    double priceUsd,
    double delta,
    double netTransactionDelta,
    double coinDelta,
    double coinGamma,
    double gamma,
    double vegaUsd,
    double vegaCoin,
    double thetaUsd,
    double thetaCoin,
    double vannaUsd,
    double vannaCoin) {}
