/// Where a journal is kept: in SQLite, in PostgreSQL, or only as a hash.
@NullMarked
package org.ballast.runtime.journal;

import org.jspecify.annotations.NullMarked;
