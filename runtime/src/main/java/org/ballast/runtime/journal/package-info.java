/// Where a journal is kept: in SQLite, or only as a hash.
@NullMarked
package org.ballast.runtime.journal;

import org.jspecify.annotations.NullMarked;
