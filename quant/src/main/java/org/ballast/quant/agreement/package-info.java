/// How far our figures lie from those a venue publishes beside its prices, and why.
@NullMarked
package org.ballast.quant.agreement;

import org.jspecify.annotations.NullMarked;
