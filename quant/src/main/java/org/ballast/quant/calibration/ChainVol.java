package org.ballast.quant.calibration;

import org.ballast.quant.fourier.VolQuote;

/// A quoted option as a calibration sees it. Units: vols as decimals.
public record ChainVol(VolQuote quote, double bidVol, double askVol) {}
