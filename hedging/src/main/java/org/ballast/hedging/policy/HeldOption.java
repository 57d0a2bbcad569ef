package org.ballast.hedging.policy;

import org.ballast.domain.portfolio.Position;
import org.ballast.quant.risk.PositionRisk;

/// An option position with what it was valued at.
public record HeldOption(Position position, PositionRisk risk) {}
