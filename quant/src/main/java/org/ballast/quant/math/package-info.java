/// Elementary and normal-distribution functions that return the same bits on every machine.
@NullMarked
package org.ballast.quant.math;

import org.jspecify.annotations.NullMarked;
