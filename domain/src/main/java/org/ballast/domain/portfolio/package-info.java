/// What is held, and by which account.
@NullMarked
package org.ballast.domain.portfolio;

import org.jspecify.annotations.NullMarked;
