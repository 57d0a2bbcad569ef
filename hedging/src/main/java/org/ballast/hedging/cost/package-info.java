/// What holding a trade for a time is expected to cost beyond what dealing costs.
@NullMarked
package org.ballast.hedging.cost;

import org.jspecify.annotations.NullMarked;
