/// Hours of one coin's market, recorded or synthetic, that any number of desks can be played.
@NullMarked
package org.ballast.backtest.path;

import org.jspecify.annotations.NullMarked;
