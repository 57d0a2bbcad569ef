/// A policy study as a page, as text and as JSON.
@NullMarked
package org.ballast.app.study;

import org.jspecify.annotations.NullMarked;
