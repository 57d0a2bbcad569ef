/// Limits on a whole book, on its losses and on the margin of its accounts, that a plan steers by.
@NullMarked
package org.ballast.hedging.steering;

import org.jspecify.annotations.NullMarked;
