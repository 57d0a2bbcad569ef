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
  private double[][] worth = new double[0][];

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
    addLossesBeside(this, column);
  }

  /// As above, where what decides is whether another book has a claim on the venue.
  void addLossesBeside(VenueClaims book, double[][] column) {
    var values = values();
    var held = book.values();
    for (int i = 0; i < failing.length; i++) {
      double net = net(held, i);
      for (int row = 0; row < rows.length && net > 0; row++) {
        column[rows[row]][failing[i]] -= (1 - failures.recovery()) * values[row][i];
      }
    }
  }

  /// Adds to a column of all scenarios what the venue's failures take from the book with a position
  /// less what they take without it.
  void addLostWith(int position, double[] column) {
    int row = Arrays.binarySearch(rows, position);
    if (row < 0) {
      return;
    }
    var values = values();
    for (int i = 0; i < failing.length; i++) {
      double net = net(values, i);
      double more = Math.max(0, net) - Math.max(0, net - values[row][i]);
      column[failing[i]] -= (1 - failures.recovery()) * more;
    }
  }

  /// What everything at the venue is worth where it fails. Shape: by row, then by failing scenario.
  private double[][] values() {
    if (worth.length == 0) {
      worth = new double[rows.length][failing.length];
      addOns.addCarry(moves, worth);
      var pnl = PositionPnl.of(book, moves.toScenarios(book.axes(), rule, market.asOf()));
      for (int row = 0; row < rows.length; row++) {
        for (int i = 0; i < failing.length; i++) {
          worth[row][i] += pnl.value(row, i);
        }
      }
    }
    return worth;
  }

  private static double net(double[][] values, int scenario) {
    double net = 0;
    for (var row : values) {
      net += row[scenario];
    }
    return net;
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
