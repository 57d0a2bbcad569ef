/// What option quotes of one expiry imply about its forward and its volatilities.
@NullMarked
package org.ballast.quant.surface;

import org.jspecify.annotations.NullMarked;
