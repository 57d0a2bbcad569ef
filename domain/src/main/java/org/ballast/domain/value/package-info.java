/// Fixed-point amounts that carry their currency, and the units of time used in formulas.
@NullMarked
package org.ballast.domain.value;

import org.jspecify.annotations.NullMarked;
