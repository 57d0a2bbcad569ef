/// Least squares that calibrators of several families share.
@NullMarked
package org.ballast.quant.fitting;

import org.jspecify.annotations.NullMarked;
