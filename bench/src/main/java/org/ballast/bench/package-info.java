/// Benchmarks of Ballast's main jobs.
@NullMarked
package org.ballast.bench;

import org.jspecify.annotations.NullMarked;
