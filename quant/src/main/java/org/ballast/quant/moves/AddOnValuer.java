package org.ballast.quant.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.MarketView;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.quant.risk.PositionValuer;
import org.ballast.quant.risk.SoundMarket;
import org.ballast.quant.surface.VolSource;

/// Values what moves a book but is not in its revaluation: funding over the horizon, the basis of
/// staked tokens, and venues that fail.
///
/// Funding is paid on the mean of the notional at the start and the end of the horizon; that of an
/// inverse perpetual is a number of USD. A venue that fails pays the recovery of what it owes net,
/// everything at it taken together as the scenario leaves it; where the book owes it net, nothing
/// is lost and nothing forgiven. Units: USD. Source: docs/models/joint-moves.md.
public final class AddOnValuer {
  private record PerpetualLine(
      int position, Asset coin, Asset settlement, double risingUsd, double fixedUsd) {}

  private record StakedLine(int position, Asset coin, InstrumentId token, double usd) {}

  private final Portfolio portfolio;
  private final MarketView market;
  private final VolSource vols;
  private final List<PerpetualLine> perpetuals = new ArrayList<>();
  private final List<StakedLine> stakedTokens = new ArrayList<>();

  private AddOnValuer(Portfolio portfolio, MarketView market, VolSource vols) {
    this.portfolio = portfolio;
    this.market = market;
    this.vols = vols;
    for (int i = 0; i < portfolio.positions().size(); i++) {
      read(i, portfolio.positions().get(i));
    }
  }

  /// Throws: `BadInputException` where the market does not price a position.
  public static AddOnValuer of(Portfolio portfolio, MarketView market, VolSource vols) {
    return new AddOnValuer(portfolio, market, vols);
  }

  /// Staked tokens of the book that a set does not move: their basis is held. Show them to the
  /// user.
  public List<InstrumentId> withoutMoves(MoveSet moves) {
    var missing = new TreeSet<InstrumentId>();
    for (var line : stakedTokens) {
      if (moves.stakedToken(line.token()).isEmpty()) {
        missing.add(line.token());
      }
    }
    return List.copyOf(missing);
  }

  /// Of the whole book, in every scenario.
  public AddOnPnl pnl(MoveSet moves, TenorRule rule) {
    var funding = new double[moves.size()];
    var staking = new double[moves.size()];
    var failure = new double[moves.size()];
    perpetuals.forEach(line -> addFunding(line, moves, funding));
    stakedTokens.forEach(line -> addStaking(line, moves, staking));
    for (var failures : moves.venueFailures()) {
      if (failures.count() > 0) {
        var claims = new VenueClaims(portfolio, market, vols, failures, moves, rule);
        claims.addLosses(failure);
      }
    }
    return new AddOnPnl(funding, staking, failure);
  }

  /// Of every position, all three together. Shape: rows in the order of the book, positions before
  /// balances, one element a scenario: for a few scenarios, such as the tail. Rows add up to
  /// [#pnl].
  public double[][] byPosition(MoveSet moves, TenorRule rule) {
    var rows = new double[portfolio.positions().size() + portfolio.cash().size()][moves.size()];
    addCarry(moves, rows);
    for (var failures : moves.venueFailures()) {
      if (failures.count() > 0) {
        new VenueClaims(portfolio, market, vols, failures, moves, rule).addLossesByPosition(rows);
      }
    }
    return rows;
  }

  /// Of every position as an addition to a book, all three together, each small beside it: a venue
  /// that fails takes from an addition where the book has a claim there. Shape: as [#byPosition].
  public double[][] byPositionBeside(AddOnValuer book, MoveSet moves, TenorRule rule) {
    var rows = new double[portfolio.positions().size() + portfolio.cash().size()][moves.size()];
    addCarry(moves, rows);
    for (var failures : moves.venueFailures()) {
      if (failures.count() > 0) {
        var held = new VenueClaims(book.portfolio, market, vols, failures, moves, rule);
        new VenueClaims(portfolio, market, vols, failures, moves, rule).addLossesBeside(held, rows);
      }
    }
    return rows;
  }

  /// What the book loses of all three with each position.
  public PositionAddOns positions(MoveSet moves, TenorRule rule) {
    var claims = new ArrayList<VenueClaims>();
    for (var failures : moves.venueFailures()) {
      if (failures.count() > 0) {
        claims.add(new VenueClaims(portfolio, market, vols, failures, moves, rule));
      }
    }
    return new PositionAddOns(this, moves, claims);
  }

  /// Funding and staking of one position.
  void addCarry(int position, MoveSet moves, double[] row) {
    for (var line : perpetuals) {
      if (line.position() == position) {
        addFunding(line, moves, row);
      }
    }
    for (var line : stakedTokens) {
      if (line.position() == position) {
        addStaking(line, moves, row);
      }
    }
  }

  /// Funding and staking of every position.
  void addCarry(MoveSet moves, double[][] rows) {
    perpetuals.forEach(line -> addFunding(line, moves, rows[line.position()]));
    stakedTokens.forEach(line -> addStaking(line, moves, rows[line.position()]));
  }

  private void read(int index, Position position) {
    switch (position.instrument()) {
      case Perpetual perpetual -> perpetuals.add(perpetual(index, position, perpetual));
      case StakedAsset staked ->
          stakedTokens.add(
              new StakedLine(
                  index,
                  staked.underlying(),
                  staked.id(),
                  new PositionValuer(market, vols).value(position).exposure().value()));
      case Option _, Future _, Spot _ -> {}
    }
  }

  private PerpetualLine perpetual(int index, Position position, Perpetual perpetual) {
    var sound = new SoundMarket(market);
    var contract = perpetual.contract();
    double size = position.quantity().toDouble() * contract.multiplier().toDouble();
    boolean isInverse = perpetual.style() == PayoffStyle.INVERSE;
    double mark = sound.quoteOf(perpetual).mark().toDouble();
    double rising = isInverse ? 0 : size * mark * sound.indexOf(contract.settlement());
    return new PerpetualLine(
        index, perpetual.underlying(), contract.settlement(), rising, isInverse ? size : 0);
  }

  private static void addFunding(PerpetualLine line, MoveSet moves, double[] row) {
    var coin = moves.coin(line.coin());
    if (coin.isEmpty()) {
      return;
    }
    var accruals = coin.get().fundingAccruals();
    var spots = coin.get().spotFactors();
    var settlement =
        moves.priceFactors(line.settlement()).orElseGet(() -> Columns.filled(row.length, 1));
    for (int i = 0; i < row.length; i++) {
      double rising = line.risingUsd() * settlement[i] * (1 + spots[i]) / 2;
      double notional = line.fixedUsd() + rising;
      row[i] -= accruals[i] * notional;
    }
  }

  private static void addStaking(StakedLine line, MoveSet moves, double[] row) {
    var token = moves.stakedToken(line.token());
    var coin = moves.coin(line.coin());
    if (token.isEmpty() || coin.isEmpty()) {
      return;
    }
    var bases = token.get().basisFactors();
    var spots = coin.get().spotFactors();
    for (int i = 0; i < row.length; i++) {
      row[i] += line.usd() * spots[i] * (bases[i] - 1);
    }
  }
}
