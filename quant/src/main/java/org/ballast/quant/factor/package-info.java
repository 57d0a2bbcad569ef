/// What moves a book over a holding time, and how much of it at once: factors and their covariance.
@NullMarked
package org.ballast.quant.factor;

import org.jspecify.annotations.NullMarked;
