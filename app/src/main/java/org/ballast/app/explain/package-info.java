/// Why a desk did what it did, told from its journal.
@NullMarked
package org.ballast.app.explain;

import org.jspecify.annotations.NullMarked;
