/// What a book can lose, from its P&L in scenarios, and how far that figure can be relied on.
@NullMarked
package org.ballast.quant.distribution;

import org.jspecify.annotations.NullMarked;
