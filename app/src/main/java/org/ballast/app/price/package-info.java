/// Prices the cases of a file, row by row.
@NullMarked
package org.ballast.app.price;

import org.jspecify.annotations.NullMarked;
