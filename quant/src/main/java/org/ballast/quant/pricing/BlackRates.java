package org.ballast.quant.pricing;

/// Growth of asset and cash to expiry: continuous rates and what they discount by.
record BlackRates(double rate, double yield, double assetDiscount, double cashDiscount) {}
