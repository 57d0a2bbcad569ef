/// Runs desks: feeds the core with a market, keeps its journal, and lets its effects leave.
@NullMarked
package org.ballast.runtime.host;

import org.jspecify.annotations.NullMarked;
