/// From a book, a market and a mandate to the least-cost trades that bring the book inside the
/// mandate.
@NullMarked
package org.ballast.hedging.plan;

import org.jspecify.annotations.NullMarked;
