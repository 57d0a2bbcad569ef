/// Forecasts of what fixed-rule books could lose, day by day, against what they then lost.
@NullMarked
package org.ballast.quant.backtest;

import org.jspecify.annotations.NullMarked;
