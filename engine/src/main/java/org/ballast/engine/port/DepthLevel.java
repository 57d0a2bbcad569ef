package org.ballast.engine.port;

import org.ballast.domain.value.Price;
import org.ballast.domain.value.Quantity;

/// Quantity resting at a price. Domain: quantity positive.
public record DepthLevel(Price price, Quantity quantity) {}
