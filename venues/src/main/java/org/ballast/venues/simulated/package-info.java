/// A market that needs no data: made by rule from a seed, the same on every machine.
@NullMarked
package org.ballast.venues.simulated;

import org.jspecify.annotations.NullMarked;
