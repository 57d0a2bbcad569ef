/// Measures on recorded chains how well each delta model hedges what comes next.
@NullMarked
package org.ballast.quant.study;

import org.jspecify.annotations.NullMarked;
