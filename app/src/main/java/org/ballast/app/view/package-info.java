/// A run as a person sees it while it goes on: a screen in a terminal, plain lines elsewhere.
@NullMarked
package org.ballast.app.view;

import org.jspecify.annotations.NullMarked;
