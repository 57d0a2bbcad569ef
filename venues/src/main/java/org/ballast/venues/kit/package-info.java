/// What venues share: the paper exchange, and how it keeps what happened to it.
@NullMarked
package org.ballast.venues.kit;

import org.jspecify.annotations.NullMarked;
