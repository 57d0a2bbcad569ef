/// Reads recorded hours, volatility indices and chains into the history of what moves a book.
@NullMarked
package org.ballast.runtime.factor;

import org.jspecify.annotations.NullMarked;
