/// What was observed of the markets as of one instant, with its age and validity.
@NullMarked
package org.ballast.domain.market;

import org.jspecify.annotations.NullMarked;
