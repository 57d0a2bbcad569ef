/// What is to be traded.
@NullMarked
package org.ballast.domain.order;

import org.jspecify.annotations.NullMarked;
