/// Markets read back from files that somebody recorded.
@NullMarked
package org.ballast.venues.recorded;

import org.jspecify.annotations.NullMarked;
