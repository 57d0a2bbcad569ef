/// How well a short call is replicated by trades at intervals or in bands, exactly and simulated.
@NullMarked
package org.ballast.quant.replication;

import org.jspecify.annotations.NullMarked;
