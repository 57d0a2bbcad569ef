/// When to ask whether to trade.
@NullMarked
package org.ballast.hedging.trigger;

import org.jspecify.annotations.NullMarked;
