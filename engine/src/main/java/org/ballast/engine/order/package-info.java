/// The life of an order as its venue's evidence tells it.
@NullMarked
package org.ballast.engine.order;

import org.jspecify.annotations.NullMarked;
