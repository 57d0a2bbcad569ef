/// Scenarios that people make up, and what they do to the market of a book.
@NullMarked
package org.ballast.quant.stress;

import org.jspecify.annotations.NullMarked;
