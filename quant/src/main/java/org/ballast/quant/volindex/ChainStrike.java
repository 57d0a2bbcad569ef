package org.ballast.quant.volindex;

import java.util.OptionalDouble;
import org.ballast.quant.internal.Check;

/// The call and the put of one strike; empty where an option has no price to count.
///
/// Units: strike and prices in the quote currency, prices of today.
public record ChainStrike(double strike, OptionalDouble call, OptionalDouble put) {
  public ChainStrike {
    Check.positive("strike", strike);
    call.ifPresent(price -> Check.nonNegative("call", price));
    put.ifPresent(price -> Check.nonNegative("put", price));
  }

  boolean isPair() {
    return call.isPresent() && put.isPresent();
  }

  double callOverPut() {
    return call.orElseThrow() - put.orElseThrow();
  }
}
