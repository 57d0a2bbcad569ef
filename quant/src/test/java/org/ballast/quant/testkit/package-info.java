/// Exact arithmetic, sampled options and other Java machines for the tests of this module.
@NullMarked
package org.ballast.quant.testkit;

import org.jspecify.annotations.NullMarked;
