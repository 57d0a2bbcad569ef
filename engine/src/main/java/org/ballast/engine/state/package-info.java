/// The market and the desk as the events have made them.
@NullMarked
package org.ballast.engine.state;

import org.jspecify.annotations.NullMarked;
