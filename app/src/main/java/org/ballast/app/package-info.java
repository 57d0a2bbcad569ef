/// The command line.
@NullMarked
package org.ballast.app;

import org.jspecify.annotations.NullMarked;
