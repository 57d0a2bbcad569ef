/// What one book can lose: scenario sets made from a history or a market, and the book in them.
@NullMarked
package org.ballast.quant.tail;

import org.jspecify.annotations.NullMarked;
