/// What a desk did and how its book fared: the read models of reports and views.
@NullMarked
package org.ballast.runtime.history;

import org.jspecify.annotations.NullMarked;
