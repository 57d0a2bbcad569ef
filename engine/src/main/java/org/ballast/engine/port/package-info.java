/// What the core and its hosts say to one another: orders, reports, market updates.
@NullMarked
package org.ballast.engine.port;

import org.jspecify.annotations.NullMarked;
