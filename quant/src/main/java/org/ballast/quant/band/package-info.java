/// How far a delta may stray before a trade is worth its cost, and the volatilities that hedging at
/// a cost implies.
@NullMarked
package org.ballast.quant.band;

import org.jspecify.annotations.NullMarked;
