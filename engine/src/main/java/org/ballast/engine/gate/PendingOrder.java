package org.ballast.engine.gate;

import org.ballast.domain.order.OrderIntent;
import org.ballast.domain.value.Decimal;

/// An order that may still trade, and how much of it.
public record PendingOrder(OrderIntent intent, Decimal open) {}
