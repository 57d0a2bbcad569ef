package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.quant.scenario.CompiledBook;
import org.ballast.quant.scenario.PositionPnl;
import org.ballast.quant.surface.VolSource;

/// What a book has at one venue, in the scenarios in which that venue fails.
///
/// Every claim and debt there shrinks to the recovery where the sum is a claim, so that losses by
/// position add up.
final class VenueClaims {
  private final VenueFailures failures;
  private final int[] rows;
  private final int[] failing;
  private final MoveSet moves;
  private final CompiledBook book;
  private final AddOnValuer addOns;
  private final TenorRule rule;
  private final MarketView market;

  VenueClaims(
      Portfolio portfolio,
      MarketView market,
      VolSource vols,
      VenueFailures failures,
      MoveSet moves,
      TenorRule rule) {
    var positions = new ArrayList<Position>();
    var cash = new ArrayList<CashBalance>();
    var rowsHeld = new ArrayList<Integer>();
    int row = 0;
    for (var position : portfolio.positions()) {
      if (position.account().venue().equals(failures.venue())) {
        positions.add(position);
        rowsHeld.add(row);
      }
      row++;
    }
    for (var balance : portfolio.cash()) {
      if (balance.account().venue().equals(failures.venue())) {
        cash.add(balance);
        rowsHeld.add(row);
      }
      row++;
    }
    var held = new Portfolio(positions, cash);
    this.failures = failures;
    this.rows = rowsHeld.stream().mapToInt(Integer::intValue).toArray();
    this.failing = failing(failures.hasFailed());
    this.moves = moves.select(failing).withVenueFailures(List.of());
    this.book = CompiledBook.of(held, market, vols);
    this.addOns = AddOnValuer.of(held, market, vols);
    this.rule = rule;
    this.market = market;
  }

  /// Adds losses, negative, to a column of all scenarios.
  void addLosses(double[] column) {
    var pnl = book.pnl(moves.toScenarios(book.axes(), rule, market.asOf()));
    var carry = addOns.pnl(moves, rule);
    for (int i = 0; i < failing.length; i++) {
      double net = book.value() + pnl.total(i) + carry.total(i);
      column[failing[i]] -= (1 - failures.recovery()) * Math.max(0, net);
    }
  }

  /// Adds losses, negative, to the rows of the positions at the venue.
  void addLossesByPosition(double[][] column) {
    var values = new double[rows.length][failing.length];
    addOns.addCarry(moves, values);
    var pnl = PositionPnl.of(book, moves.toScenarios(book.axes(), rule, market.asOf()));
    for (int i = 0; i < failing.length; i++) {
      double net = 0;
      for (int row = 0; row < rows.length; row++) {
        values[row][i] += pnl.value(row, i);
        net += values[row][i];
      }
      for (int row = 0; row < rows.length && net > 0; row++) {
        column[rows[row]][failing[i]] -= (1 - failures.recovery()) * values[row][i];
      }
    }
  }

  private static int[] failing(boolean[] hasFailed) {
    var chosen = new int[hasFailed.length];
    int count = 0;
    for (int scenario = 0; scenario < hasFailed.length; scenario++) {
      if (hasFailed[scenario]) {
        chosen[count++] = scenario;
      }
    }
    return Arrays.copyOf(chosen, count);
  }
}
