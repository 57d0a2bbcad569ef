/// What is said when input is refused.
@NullMarked
package org.ballast.domain.fault;

import org.jspecify.annotations.NullMarked;
