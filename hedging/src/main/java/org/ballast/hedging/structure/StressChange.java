package org.ballast.hedging.structure;

/// What a holding gains in a stress without and with a structure. Units: USD.
public record StressChange(String name, double before, double after) {}
