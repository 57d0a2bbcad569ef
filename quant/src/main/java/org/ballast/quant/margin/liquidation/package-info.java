/// How far a market must move, and how soon it may, until an account is liquidated.
@NullMarked
package org.ballast.quant.margin.liquidation;

import org.jspecify.annotations.NullMarked;
