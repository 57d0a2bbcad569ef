package org.ballast.quant.margin;

/// A named part of a margin or of an equity. Units: the state's currency, unless the name says
/// otherwise.
public record MarginComponent(String name, double amount) {}
