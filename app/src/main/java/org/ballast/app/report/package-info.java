/// What a run came to: statistics of each policy, as text, JSON and one self-contained HTML file.
@NullMarked
package org.ballast.app.report;

import org.jspecify.annotations.NullMarked;
