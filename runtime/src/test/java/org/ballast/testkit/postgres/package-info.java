/// A PostgreSQL server for tests, started by the tests themselves.
@NullMarked
package org.ballast.testkit.postgres;

import org.jspecify.annotations.NullMarked;
