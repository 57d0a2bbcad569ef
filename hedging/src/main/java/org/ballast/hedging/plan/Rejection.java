package org.ballast.hedging.plan;

import org.ballast.domain.instrument.InstrumentId;

/// An instrument that the mandate allows but that cannot be traded now, and why.
public record Rejection(InstrumentId instrument, String reason) {}
