/// Deribit's margin rules on plain numbers: standard margin and the portfolio's risk matrix.
@NullMarked
package org.ballast.quant.margin.deribit;

import org.jspecify.annotations.NullMarked;
