/// Least-cost trades in whole lots under linear bands: the programme, its relaxation and its
/// search.
@NullMarked
package org.ballast.hedging.programme;

import org.jspecify.annotations.NullMarked;
