/// Files that describe where collateral lies, and what a venue says of its margins.
@NullMarked
package org.ballast.runtime.collateral;

import org.jspecify.annotations.NullMarked;
