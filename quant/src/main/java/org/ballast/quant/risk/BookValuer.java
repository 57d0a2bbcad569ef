package org.ballast.quant.risk;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.instrument.PayoffStyle;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.quant.hazard.Claim;
import org.ballast.quant.hazard.FailureAdjustment;
import org.ballast.quant.hazard.FailureModel;
import org.ballast.quant.hazard.ValuedClaim;
import org.ballast.quant.surface.VolSource;

/// Values a whole book and sums its risk.
public final class BookValuer {
  private final MarketSnapshot market;
  private final PositionValuer positions;

  public BookValuer(MarketSnapshot market, VolSource vols) {
    this(market, vols, FailureAdjustment.NONE);
  }

  /// With the hedge ratios of claims that may fail; values stay marks.
  public BookValuer(MarketSnapshot market, VolSource vols, FailureAdjustment failures) {
    this.market = market;
    this.positions = new PositionValuer(market, vols, failures);
  }

  /// What the failures of a model mean for a book. Throws: `BadInputException` where a position
  /// cannot be valued.
  public FailureAdjustment failures(Portfolio portfolio, FailureModel model) {
    if (model.sources().isEmpty()) {
      return FailureAdjustment.NONE;
    }
    var claims = new ArrayList<ValuedClaim>();
    for (var position : portfolio.positions()) {
      claims.add(claim(Claim.of(position, market.asOf()), positions.value(position)));
    }
    for (var cash : portfolio.cash()) {
      claims.add(claim(Claim.of(cash), positions.value(cash)));
    }
    return FailureAdjustment.of(model, claims);
  }

  /// Throws: `BadInputException` where a position cannot be valued.
  public BookRisk value(Portfolio portfolio) {
    var lines = new ArrayList<PositionRisk>();
    portfolio.positions().forEach(position -> lines.add(positions.value(position)));
    portfolio.cash().forEach(cash -> lines.add(positions.value(cash)));
    var sums = new TreeMap<Asset, Exposure>();
    lines.forEach(line -> sums.merge(line.underlying(), line.exposure(), Exposure::plus));
    var unknown = equityUnknown(portfolio);
    var underlyings = new ArrayList<UnderlyingRisk>();
    sums.forEach((asset, exposure) ->
        underlyings.add(
            new UnderlyingRisk(
                asset, positions.indexOf(asset), exposure, !unknown.contains(asset))));
    return new BookRisk(market.asOf(), underlyings, lines, BookWarnings.of(portfolio, market));
  }

  private static ValuedClaim claim(Claim claim, PositionRisk risk) {
    return new ValuedClaim(claim, risk.underlying(), risk.exposure().value());
  }

  /// Coins in which some account holds coin-settled positions without saying its balance.
  private static TreeSet<Asset> equityUnknown(Portfolio portfolio) {
    var unknown = new TreeSet<Asset>();
    for (var position : portfolio.positions()) {
      var settlement = position.instrument().contract().settlement();
      if (position.instrument().style() == PayoffStyle.INVERSE
          && portfolio.balance(position.account(), settlement).isEmpty()) {
        unknown.add(settlement);
      }
    }
    return unknown;
  }
}
