/// Pictures of risk.
@NullMarked
package org.ballast.app.plot;

import org.jspecify.annotations.NullMarked;
