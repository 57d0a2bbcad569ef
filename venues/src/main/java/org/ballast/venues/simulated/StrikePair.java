package org.ballast.venues.simulated;

import org.ballast.domain.instrument.Option;

/// The call and the put of one strike. Units: strike in USD, for formulas.
record StrikePair(double strike, Option call, Option put) {}
