/// Parameters of models fitted to a market's chains, with how well they fit and what to mind.
@NullMarked
package org.ballast.quant.calibration;

import org.jspecify.annotations.NullMarked;
