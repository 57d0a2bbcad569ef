/// The SABR smile: Hagan's volatility with its slopes, its calibration, and where it fails.
@NullMarked
package org.ballast.quant.sabr;

import org.jspecify.annotations.NullMarked;
