/// Exact arithmetic and sampled options for the tests of this module.
@NullMarked
package org.ballast.quant.testkit;

import org.jspecify.annotations.NullMarked;
