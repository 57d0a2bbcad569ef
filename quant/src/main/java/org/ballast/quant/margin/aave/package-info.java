/// Aave v3's health factor and liquidation in the protocol's own integers.
@NullMarked
package org.ballast.quant.margin.aave;

import org.jspecify.annotations.NullMarked;
