/// Reads what a user says of liquid-staking tokens: redemption, price, yield and unbonding.
@NullMarked
package org.ballast.runtime.staking;

import org.jspecify.annotations.NullMarked;
