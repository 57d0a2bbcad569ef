/// The whole study: reads its data, runs its policies, compares them, and keeps where all came
/// from.
@NullMarked
package org.ballast.backtest.policy;

import org.jspecify.annotations.NullMarked;
