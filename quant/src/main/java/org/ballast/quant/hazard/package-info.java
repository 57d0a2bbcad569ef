/// Failure of venues, contracts, oracles, bridges and stablecoins: what it costs a claim and how it
/// changes its hedge.
@NullMarked
package org.ballast.quant.hazard;

import org.jspecify.annotations.NullMarked;
