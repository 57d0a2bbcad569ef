/// How a book is kept near its target: when a policy trades, and what.
@NullMarked
package org.ballast.hedging.policy;

import org.jspecify.annotations.NullMarked;
