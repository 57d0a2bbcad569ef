/// Reads what a user says may fail, how likely, and what is then lost.
@NullMarked
package org.ballast.runtime.failure;

import org.jspecify.annotations.NullMarked;
