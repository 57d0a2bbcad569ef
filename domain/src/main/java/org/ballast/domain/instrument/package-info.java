/// Contracts that can be held or traded, and what one unit of each pays.
@NullMarked
package org.ballast.domain.instrument;

import org.jspecify.annotations.NullMarked;
