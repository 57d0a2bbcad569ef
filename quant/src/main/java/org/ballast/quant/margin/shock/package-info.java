/// How margin rules move volatilities by time to expiry.
@NullMarked
package org.ballast.quant.margin.shock;

import org.jspecify.annotations.NullMarked;
