package org.ballast.domain.instrument;

/// An asset itself, bought and sold for another one or simply held.
public record Spot(Contract contract) implements Instrument {}
