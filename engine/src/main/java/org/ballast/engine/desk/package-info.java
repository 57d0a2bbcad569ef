/// The service that applies events and says what is to be done.
@NullMarked
package org.ballast.engine.desk;

import org.jspecify.annotations.NullMarked;
