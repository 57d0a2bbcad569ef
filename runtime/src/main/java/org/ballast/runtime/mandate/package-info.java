/// Reads a mandate file, and says how it was understood or why it is refused.
@NullMarked
package org.ballast.runtime.mandate;

import org.jspecify.annotations.NullMarked;
