/// European options under stochastic volatility and jumps, through the transform of the log price.
@NullMarked
package org.ballast.quant.fourier;

import org.jspecify.annotations.NullMarked;
