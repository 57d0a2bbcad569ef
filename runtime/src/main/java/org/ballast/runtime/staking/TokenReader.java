package org.ballast.runtime.staking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.market.StakedRate;
import org.ballast.domain.value.Asset;
import org.ballast.quant.rates.LiquidStaking;
import org.ballast.quant.rates.ShareAccounting;
import org.ballast.quant.rates.StakedToken;
import org.ballast.quant.rates.StakingCarry;
import org.ballast.quant.rates.StakingYield;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.Percent;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads one token: what it redeems, at which price it trades, what it earns, how it unbonds.
final class TokenReader {
  static final String EXAMPLE = "{staked: ETH, redemption_rate: 1.2256 ETH, basis: -0.1 %}";

  private static final String CARRY = "{apr: 3.1 %/y, slashing_rate: 5 %/y, slashing_loss: 4.4 %}";
  private static final String UNBONDING = "{delay: 5d, funding: 4 %/y, yield: 0 %/y}";
  private static final List<String> KEYS =
      List.of("staked", "shares", "redemption_rate", "price", "basis", "carry", "unbonding");
  private static final Amount BASIS = new Amount("%", "-0.1 %");
  private static final Amount LOSS = new Amount("%", "4.4 %");
  private static final Amount PERIODS = new Amount("/y", "82125 /y");

  /// Epochs of Ethereum in a year, each of which pays.
  private static final double PERIODS_DEFAULT = 82_125;

  private static final double BASIS_MIN = -0.99;
  private static final double RATE_MAX = 10;
  private static final double YEAR_SECONDS = Duration.ofDays(365).toSeconds();

  private TokenReader() {}

  static StakedToken read(YamlField field) {
    var fields = field.fields(EXAMPLE);
    fields.requireKnown(KEYS, List.of());
    var token = new StakedAsset(contract(field), staked(fields));
    var shares =
        fields.find("shares").map(TokenReader::shares).orElse(ShareAccounting.EXCHANGE_RATE);
    var redemptionRate = redemptionRate(fields, shares, token.staked());
    var carry = fields.find("carry").map(TokenReader::carry);
    return new StakedToken(
        new StakedRate(token, redemptionRate, basis(field, fields, token, redemptionRate)),
        shares,
        carry,
        fields.find("unbonding").map(unbonding -> unbonding(unbonding, carry)));
  }

  private static Contract contract(YamlField field) {
    try {
      return Contract.held(InstrumentId.parse(field.key()));
    } catch (IllegalArgumentException _) {
      throw field.refused("token must be venue:symbol, e.g. \"lido:wstETH\"");
    }
  }

  private static Asset staked(YamlFields fields) {
    var field = fields.require("staked", "staked: ETH");
    var expected = "the code of the coin that is staked, e.g. ETH";
    try {
      return new Asset(field.text(expected));
    } catch (IllegalArgumentException _) {
      throw field.refused("must be " + expected);
    }
  }

  private static ShareAccounting shares(YamlField field) {
    var expected = "rebasing or exchange-rate";
    return switch (field.text(expected)) {
      case "rebasing" -> ShareAccounting.REBASING;
      case "exchange-rate" -> ShareAccounting.EXCHANGE_RATE;
      default -> throw field.refused("must be " + expected);
    };
  }

  private static double redemptionRate(YamlFields fields, ShareAccounting shares, Asset staked) {
    return switch (shares) {
      case REBASING -> {
        fields
            .find("redemption_rate")
            .ifPresent(rate -> {
              throw rate.refused("a rebasing token redeems one coin: remove redemption_rate");
            });
        yield 1;
      }
      case EXCHANGE_RATE ->
          coins(fields.require("redemption_rate", "redemption_rate: 1.2256 " + staked), staked);
    };
  }

  private static double coins(YamlField field, Asset staked) {
    var amount = new Amount(staked.code(), "1.2256 " + staked);
    var coins = amount.level(field).toDouble();
    if (!(coins > 0)) {
      throw field.refused("must be positive");
    }
    return coins;
  }

  private static double basis(
      YamlField field, YamlFields fields, StakedAsset token, double redemptionRate) {
    var price = fields.find("price");
    var basis = fields.find("basis");
    if (price.isPresent() == basis.isPresent()) {
      throw field.refused(
          "token must have exactly one of price (in " + token.staked() + ") and basis (in %)");
    }
    return price
        .map(quoted -> coins(quoted, token.staked()) / redemptionRate - 1)
        .orElseGet(() -> Percent.fraction(basis.orElseThrow(), BASIS, BASIS_MIN, 1));
  }

  private static StakingCarry carry(YamlField field) {
    var fields = field.fields(CARRY);
    fields.requireKnown(
        List.of("apr", "periods_per_year", "slashing_rate", "slashing_loss"), List.of());
    var periods = fields.find("periods_per_year").map(TokenReader::periods);
    var apr = Percent.fraction(fields.require("apr", "apr: 3.1 %/y"), Percent.PER_YEAR, 0, 1);
    return new StakingCarry(
        new StakingYield(apr, periods.orElse(PERIODS_DEFAULT)),
        Percent.fraction(
            fields.require("slashing_rate", "slashing_rate: 5 %/y"), Percent.PER_YEAR, 0, RATE_MAX),
        Percent.fraction(fields.require("slashing_loss", "slashing_loss: 4.4 %"), LOSS, 0, 1));
  }

  private static double periods(YamlField field) {
    var periods = PERIODS.level(field).toDouble();
    if (!(periods >= 1)) {
      throw field.refused("must be at least 1 /y");
    }
    return periods;
  }

  private static LiquidStaking unbonding(YamlField field, Optional<StakingCarry> carry) {
    var fields = field.fields(UNBONDING);
    fields.requireKnown(List.of("delay", "funding", "yield"), List.of());
    var slashing =
        carry.orElseThrow(
            () -> field.refused("the value after unbonding needs the token's slashing: add carry"));
    return new LiquidStaking(
        rate(fields.require("funding", "funding: 4 %/y")),
        slashing.slashIntensity(),
        slashing.slashLoss(),
        rate(fields.require("yield", "yield: 0 %/y")),
        Amount.duration(fields.require("delay", "delay: 5d")).toSeconds() / YEAR_SECONDS);
  }

  private static double rate(YamlField field) {
    return Percent.fraction(field, Percent.PER_YEAR, -1, 1);
  }
}
