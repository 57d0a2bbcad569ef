/// What is worked out of an account's margin, for every form of output.
@NullMarked
package org.ballast.app.margin;

import org.jspecify.annotations.NullMarked;
