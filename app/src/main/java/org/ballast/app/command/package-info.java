/// What each command of the command line does.
@NullMarked
package org.ballast.app.command;

import org.jspecify.annotations.NullMarked;
