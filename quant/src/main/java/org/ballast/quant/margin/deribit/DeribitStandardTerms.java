package org.ballast.quant.margin.deribit;

/// Deribit's standard margin of the contracts on one coin.
public record DeribitStandardTerms(FutureRate future, OptionRate option) {}
