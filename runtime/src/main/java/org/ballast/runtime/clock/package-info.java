/// Reads what a user says of events and weekends: how fast variance accrues.
@NullMarked
package org.ballast.runtime.clock;

import org.jspecify.annotations.NullMarked;
