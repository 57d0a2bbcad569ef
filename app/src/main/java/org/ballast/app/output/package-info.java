/// Risk and plans as tables for people, JSON and CSV for programs.
@NullMarked
package org.ballast.app.output;

import org.jspecify.annotations.NullMarked;
