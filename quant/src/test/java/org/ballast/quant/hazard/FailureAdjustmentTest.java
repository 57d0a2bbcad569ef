package org.ballast.quant.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ballast.testkit.Accuracy.assertRelative;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.junit.jupiter.api.Test;

class FailureAdjustmentTest {
  private static final double ROUNDING = 1e-14;
  private static final double HORIZON = 0.25;
  private static final Account VENUE = Account.parse("deribit/main");
  private static final Account WALLET = Account.parse("wallet/treasury");
  private static final FailureTerms TERMS = FailureTerms.flat(0.02, 0.4);
  private static final FailureTerms COIN_TERMS = FailureTerms.flat(0.01, 0.8);
  private static final FailureSource DERIBIT =
      new FailureSource("deribit", FailureKind.VENUE, List.of("deribit"), TERMS);
  private static final FailureSource USDC =
      new FailureSource("usdc", FailureKind.STABLECOIN, List.of("USDC"), COIN_TERMS);

  @Test
  void factor_ofOneLongClaim_isThatOfTheVulnerableClaim() {
    var option = option(0.5, 1000);
    var adjustment = adjust(List.of(DERIBIT), option);
    var claim = VulnerableClaim.of(List.of(TERMS), 0.5);
    assertRelative("factor", adjustment.factor(option.claim()), claim.factor(), ROUNDING, "single");
    assertRelative(
        "premium",
        adjustment.premium().totalUsd(),
        1000 * claim.lossFraction(),
        ROUNDING,
        "single");
  }

  @Test
  void factor_underTwoSources_isThatOfTheFirstToFail() {
    var cash = cash(Asset.USDC, 1000);
    var adjustment = adjust(List.of(DERIBIT, USDC), cash);
    var claim = VulnerableClaim.of(List.of(TERMS, COIN_TERMS), HORIZON);
    assertRelative("factor", adjustment.factor(cash.claim()), claim.factor(), ROUNDING, "both");
  }

  @Test
  void factor_ofAnUncoveredClaim_isOne() {
    var coin =
        new Claim(
            WALLET,
            Optional.of(InstrumentId.parse("wallet:BTC")),
            Asset.BTC,
            OptionalDouble.empty());
    assertThat(adjust(List.of(DERIBIT, USDC), new ValuedClaim(coin, Asset.BTC, 5)).factor(coin))
        .isEqualTo(1);
  }

  @Test
  void premium_ofABookThatOwes_isZero() {
    var adjustment = adjust(List.of(DERIBIT), option(0.5, -1000), cash(Asset.BTC, 400));
    assertThat(adjustment.premium().totalUsd()).isZero();
    assertThat(adjustment.factor(option(0.5, -1000).claim())).isEqualTo(1);
    assertThat(adjustment.premium().bySource().getFirst().exposureUsd()).isEqualTo(-600);
  }

  @Test
  void premium_ofASourceOfTwoVenues_isNettedWithinEach() {
    var group = new FailureSource("group", FailureKind.VENUE, List.of("deribit", "wallet"), TERMS);
    var owed = new ValuedClaim(Claim.cash(WALLET, Asset.BTC), Asset.BTC, -1000);
    var alone = adjust(List.of(DERIBIT), cash(Asset.BTC, 1000)).premium().totalUsd();
    var both = adjust(List.of(group), cash(Asset.BTC, 1000), owed);
    assertThat(alone).isPositive();
    assertThat(both.premium().totalUsd()).isEqualTo(alone);
    assertThat(both.factor(owed.claim())).isEqualTo(1);
  }

  /// Cash leaves at the horizon, the liability stays: nothing is lost after it.
  @Test
  void premium_whereALiabilityEndsLast_isOfTheTimeBefore() {
    var adjustment = adjust(List.of(DERIBIT), option(0.5, -1000), cash(Asset.BTC, 1400));
    var early = VulnerableClaim.of(List.of(TERMS), HORIZON);
    assertRelative(
        "premium", adjustment.premium().totalUsd(), 400 * early.lossFraction(), 1e-12, "netted");
  }

  @Test
  void premium_ofAClaimPaidEarly_isOfTheBalanceThatItBecomes() {
    var early = adjust(List.of(DERIBIT), option(0.1, 1000)).premium().totalUsd();
    var cash = adjust(List.of(DERIBIT), cash(Asset.BTC, 1000)).premium().totalUsd();
    assertRelative("premium", early, cash, ROUNDING, "early");
  }

  @Test
  void premium_byUnderlying_addsUpToTheTotal() {
    var premium =
        adjust(List.of(DERIBIT, USDC), option(0.4, 900), option(0.1, -300), cash(Asset.USDC, 50))
            .premium();
    var sum = premium.byUnderlying().values().stream().mapToDouble(value -> value).sum();
    assertRelative("total", sum, premium.totalUsd(), ROUNDING, premium);
    assertThat(premium.bySource()).allSatisfy(loss -> assertThat(loss.premiumUsd()).isPositive());
  }

  @Test
  void source_coversByItsKind() {
    var token =
        new Claim(
            WALLET,
            Optional.of(InstrumentId.parse("lido:wstETH")),
            new Asset("wstETH"),
            OptionalDouble.empty());
    assertThat(source(FailureKind.CONTRACT, "lido").covers(token)).isTrue();
    assertThat(source(FailureKind.BRIDGE, "lido:wstETH").covers(token)).isTrue();
    assertThat(source(FailureKind.ORACLE, "lido:stETH").covers(token)).isFalse();
    assertThat(source(FailureKind.VENUE, "wallet").covers(token)).isTrue();
    assertThat(source(FailureKind.STABLECOIN, "USDC").covers(token)).isFalse();
  }

  @Test
  void none_leavesEveryClaimExactlyAsItIs() {
    assertThat(FailureAdjustment.NONE.factor(option(0.5, 1).claim())).isEqualTo(1);
    assertThat(FailureAdjustment.NONE.premium().totalUsd()).isZero();
  }

  @Test
  void model_withTwoSourcesOfOneName_isRejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model(List.of(DERIBIT, DERIBIT)))
        .withMessage("sources differ in name: source=deribit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FailureSource("x", FailureKind.VENUE, List.of(), TERMS))
        .withMessage("a source must cover something: source=x");
  }

  private static FailureAdjustment adjust(List<FailureSource> sources, ValuedClaim... book) {
    return FailureAdjustment.of(model(sources), List.of(book));
  }

  private static FailureModel model(List<FailureSource> sources) {
    return new FailureModel(LocalDate.of(2026, 1, 1), HORIZON, sources);
  }

  private static FailureSource source(FailureKind kind, String subject) {
    return new FailureSource("s", kind, List.of(subject), TERMS);
  }

  private static ValuedClaim option(double years, double value) {
    var id = InstrumentId.parse("deribit:BTC-27MAR26-90000-C");
    var claim = new Claim(VENUE, Optional.of(id), Asset.BTC, OptionalDouble.of(years));
    return new ValuedClaim(claim, Asset.BTC, value);
  }

  private static ValuedClaim cash(Asset asset, double value) {
    return new ValuedClaim(Claim.cash(VENUE, asset), asset, value);
  }
}
