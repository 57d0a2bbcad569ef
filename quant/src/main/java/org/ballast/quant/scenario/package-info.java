/// Revalues a compiled book in many scenarios at once, exactly or by a proxy of bounded error.
@NullMarked
package org.ballast.quant.scenario;

import org.jspecify.annotations.NullMarked;
