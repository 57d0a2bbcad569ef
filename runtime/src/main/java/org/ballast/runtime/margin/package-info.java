/// Reads the parameters of margin rules, those shipped and those of a user's own.
@NullMarked
package org.ballast.runtime.margin;

import org.jspecify.annotations.NullMarked;
