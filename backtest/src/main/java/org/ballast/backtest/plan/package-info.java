/// What a study is to compare: its policies, books, times and seeds, as people write them.
@NullMarked
package org.ballast.backtest.plan;

import org.jspecify.annotations.NullMarked;
