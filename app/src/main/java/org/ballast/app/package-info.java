/// The command line: where everything is wired together.
@NullMarked
package org.ballast.app;

import org.jspecify.annotations.NullMarked;
