/// Reference rows, accuracy assertions and exact arithmetic for the tests of this module.
@NullMarked
package org.ballast.quant.testkit;

import org.jspecify.annotations.NullMarked;
