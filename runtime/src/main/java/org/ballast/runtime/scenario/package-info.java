/// Reads the scenarios that users make up.
@NullMarked
package org.ballast.runtime.scenario;

import org.jspecify.annotations.NullMarked;
