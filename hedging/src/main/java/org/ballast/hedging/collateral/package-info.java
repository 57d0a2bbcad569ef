/// Where to hold which collateral, and which trades would free margin.
@NullMarked
package org.ballast.hedging.collateral;

import org.jspecify.annotations.NullMarked;
