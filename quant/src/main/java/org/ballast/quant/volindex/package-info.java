/// A model-free index of implied volatility: what a chain of options says without any formula.
@NullMarked
package org.ballast.quant.volindex;

import org.jspecify.annotations.NullMarked;
