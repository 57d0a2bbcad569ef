/// What happened, as bytes: records, codecs, CRC and hash chain.
@NullMarked
package org.ballast.engine.journal;

import org.jspecify.annotations.NullMarked;
