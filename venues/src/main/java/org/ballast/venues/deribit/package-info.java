/// Deribit: its symbols and the terms of its contracts.
@NullMarked
package org.ballast.venues.deribit;

import org.jspecify.annotations.NullMarked;
