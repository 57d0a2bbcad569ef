/// How markets may move together over a horizon: history, filtered history, Monte Carlo, stresses.
@NullMarked
package org.ballast.quant.moves;

import org.jspecify.annotations.NullMarked;
