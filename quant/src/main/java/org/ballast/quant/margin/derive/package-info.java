/// Derive's margin rules on plain numbers: the portfolio rule PMRM_2 and the standard rule SRM.
@NullMarked
package org.ballast.quant.margin.derive;

import org.jspecify.annotations.NullMarked;
