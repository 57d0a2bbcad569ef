/// Events in, effects out, and the notices that read models are made of.
@NullMarked
package org.ballast.engine.event;

import org.jspecify.annotations.NullMarked;
