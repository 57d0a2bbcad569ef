/// Reads and writes what a desk holds.
@NullMarked
package org.ballast.runtime.book;

import org.jspecify.annotations.NullMarked;
