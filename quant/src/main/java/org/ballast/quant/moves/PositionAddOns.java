package org.ballast.quant.moves;

import java.util.List;

/// What the book gains on top of its revaluation with each position, and would not without it.
///
/// Funding and staking are a position's own; a failing venue takes from what is net there, so that
/// a debt there spares as much as it pays for.
public final class PositionAddOns {
  private final AddOnValuer valuer;
  private final MoveSet moves;
  private final List<VenueClaims> claims;

  PositionAddOns(AddOnValuer valuer, MoveSet moves, List<VenueClaims> claims) {
    this.valuer = valuer;
    this.moves = moves;
    this.claims = List.copyOf(claims);
  }

  /// Adds to the P&L of a position, one element a scenario, what the book's add-ons would lose
  /// without it. `position` counts in the order of the book, positions before balances. Units: USD.
  public void addLostWithout(int position, double[] pnl) {
    valuer.addCarry(position, moves, pnl);
    claims.forEach(venue -> venue.addLostWith(position, pnl));
  }
}
