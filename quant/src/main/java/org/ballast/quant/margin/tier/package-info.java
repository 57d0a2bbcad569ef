/// Maintenance and initial margin by size, as perpetual venues tabulate them.
@NullMarked
package org.ballast.quant.margin.tier;

import org.jspecify.annotations.NullMarked;
