/// Funding of perpetual contracts, staking yields and the carry of liquid-staking tokens.
@NullMarked
package org.ballast.quant.rates;

import org.jspecify.annotations.NullMarked;
