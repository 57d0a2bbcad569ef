/// Policies on the same paths: what each cost, what it left open, day by day.
@NullMarked
package org.ballast.backtest.study;

import org.jspecify.annotations.NullMarked;
