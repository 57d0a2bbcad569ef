package org.ballast.quant.risk;

import java.util.OptionalDouble;

/// Figures of one contract, to be laid beside the venue's screen.
///
/// Units: mark in coin for options and USD for futures; delta in coin (Black delta for options);
/// gamma per USD; vega in USD per vol point; theta in USD per day.
public record PerContract(
    double mark,
    OptionalDouble impliedVol,
    double delta,
    double gamma,
    double vega,
    double theta) {}
