/// Deltas that know how the smile moves with the forward, and what each of them leaves unhedged.
@NullMarked
package org.ballast.quant.delta;

import org.jspecify.annotations.NullMarked;
