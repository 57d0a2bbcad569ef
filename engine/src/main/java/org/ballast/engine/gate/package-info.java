/// The last verdict on each order, by one that trusts nothing before it.
@NullMarked
package org.ballast.engine.gate;

import org.jspecify.annotations.NullMarked;
