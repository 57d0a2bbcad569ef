/// What trades, deliveries and funding do to a book, exactly.
@NullMarked
package org.ballast.domain.ledger;

import org.jspecify.annotations.NullMarked;
