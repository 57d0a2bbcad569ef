package org.ballast.quant.risk;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.quant.rates.LiquidStaking;
import org.ballast.quant.rates.StakedToken;

/// What a position in a liquid-staking token adds to a coin held: its basis, its carry, and what it
/// loses when the basis falls to stressed levels.
///
/// Units: coins that hedge it as it is marked, however likely it fails; fairBasis by redemption
/// after the unbonding delay; carryUsd per day. `fairBasis` and `carryUsd` are empty where the
/// token's terms are unknown.
public record StakedRisk(
    Position position,
    StakedToken token,
    double coins,
    OptionalDouble fairBasis,
    OptionalDouble carryUsd,
    List<Stress> stresses) {
  /// Levels to which the basis of a token falls that loses its peg.
  public static final List<Double> STRESSED = List.of(-0.05, -0.1);

  /// P&L where the basis falls to a level at once; none where it is lower already. Units: USD.
  public record Stress(double basis, double pnlUsd) {}

  public StakedRisk {
    stresses = List.copyOf(stresses);
  }

  /// Of each position in one of the tokens, in the order of the book.
  public static List<StakedRisk> of(
      Portfolio portfolio, List<StakedToken> tokens, PositionValuer valuer) {
    return portfolio.positions().stream()
        .flatMap(position -> tokenOf(position, tokens).map(token -> of(position, token, valuer)))
        .toList();
  }

  private static Stream<StakedToken> tokenOf(Position position, List<StakedToken> tokens) {
    return tokens.stream()
        .filter(token -> token.rate().token().id().equals(position.instrument().id()));
  }

  private static StakedRisk of(Position position, StakedToken token, PositionValuer valuer) {
    var rate = token.rate();
    StakedAsset staked = rate.token();
    var index = valuer.indexOf(staked.staked());
    var redeemed = position.quantity().toDouble() * rate.redemptionRate();
    var coins =
        position.quantity().toDouble()
            * LiquidStaking.hedgeRatio(rate.redemptionRate(), rate.basis());
    return new StakedRisk(
        position,
        token,
        coins,
        token
            .unbonding()
            .map(unbonding -> OptionalDouble.of(unbonding.fairBasis()))
            .orElseGet(OptionalDouble::empty),
        token
            .carry()
            .map(carry -> OptionalDouble.of(carry.perDay(redeemed * index)))
            .orElseGet(OptionalDouble::empty),
        STRESSED.stream()
            .map(stressed ->
                new Stress(stressed, redeemed * index * Math.min(0, stressed - rate.basis())))
            .toList());
  }
}
