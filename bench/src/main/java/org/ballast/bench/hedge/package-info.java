/// Hedge programmes beside their peers.
@NullMarked
package org.ballast.bench.hedge;

import org.jspecify.annotations.NullMarked;
