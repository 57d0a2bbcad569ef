/// Many options at once: columns in, columns out, the same bits as one at a time.
///
/// A [BatchValuer] is either scalar or, where module `jdk.incubator.vector` is present, vectorised.
@NullMarked
package org.ballast.quant.batch;

import org.jspecify.annotations.NullMarked;
