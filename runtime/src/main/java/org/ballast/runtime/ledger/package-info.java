/// Puts a desk's events and effects into the words of its ledger.
@NullMarked
package org.ballast.runtime.ledger;

import org.jspecify.annotations.NullMarked;
