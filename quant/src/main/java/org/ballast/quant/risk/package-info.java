/// What a book is worth, how its value responds to the market, and why it changed.
@NullMarked
package org.ballast.quant.risk;

import org.jspecify.annotations.NullMarked;
