/// Opens the markets that users name on the command line.
@NullMarked
package org.ballast.runtime.market;

import org.jspecify.annotations.NullMarked;
