/// Ballast beside other libraries and a hand-written limit, on one workload in one run.
@NullMarked
package org.ballast.bench.compare;

import org.jspecify.annotations.NullMarked;
