/// Checks shared by the packages of this module and hidden from all others.
@NullMarked
package org.ballast.quant.internal;

import org.jspecify.annotations.NullMarked;
