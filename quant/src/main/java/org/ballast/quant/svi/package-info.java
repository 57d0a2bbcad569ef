/// The SVI family of smiles: its parametrisations, and whether a slice or two allow arbitrage.
@NullMarked
package org.ballast.quant.svi;

import org.jspecify.annotations.NullMarked;
