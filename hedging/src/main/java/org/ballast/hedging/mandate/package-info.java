/// What the owner of a book allows: its hedge target, its limits, and the trades that may be made.
@NullMarked
package org.ballast.hedging.mandate;

import org.jspecify.annotations.NullMarked;
