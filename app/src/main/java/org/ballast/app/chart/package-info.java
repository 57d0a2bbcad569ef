/// Charts over time as HTML with inline SVG: no font, no script, and labels that stay legible on
/// any width.
@NullMarked
package org.ballast.app.chart;

import org.jspecify.annotations.NullMarked;
