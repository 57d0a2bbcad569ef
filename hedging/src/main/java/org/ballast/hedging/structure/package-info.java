/// Structures of listed options that put a floor under a holding: which strikes, how many lots,
/// what they cost, what they give up and when they are rolled.
@NullMarked
package org.ballast.hedging.structure;

import org.jspecify.annotations.NullMarked;
