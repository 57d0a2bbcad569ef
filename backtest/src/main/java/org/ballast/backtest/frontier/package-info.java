/// Cost against risk by family of policies, compared at equal risk, with how sure that is.
@NullMarked
package org.ballast.backtest.frontier;

import org.jspecify.annotations.NullMarked;
