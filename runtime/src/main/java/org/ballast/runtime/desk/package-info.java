/// What a desk file says: what is hedged, in which market, how, and how fast.
@NullMarked
package org.ballast.runtime.desk;

import org.jspecify.annotations.NullMarked;
