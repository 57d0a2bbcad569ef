/// Forwards and volatility smiles, derived from what was quoted, with how well they fit.
@NullMarked
package org.ballast.quant.surface;

import org.jspecify.annotations.NullMarked;
