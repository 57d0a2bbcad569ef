package org.ballast.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ballast.domain.instrument.Contract;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.Quote;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Quantity;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.quant.delta.HullWhiteCoefficients;
import org.ballast.quant.delta.SmileDynamics;
import org.ballast.quant.risk.BookValuer;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.surface.VolSource;
import org.junit.jupiter.api.Test;

/// A book valued tick by tick is worth what it is worth valued at once, whatever its deltas follow.
final class BookValuationTest {
  private static final List<Option> OPTIONS =
      IntStream.range(0, 11).mapToObj(i -> call(80_000 + 5_000 * i)).toList();
  private static final Option HELD = OPTIONS.get(7);
  private static final Option OTHER = OPTIONS.get(1);

  private static final List<DeltaModel> MODELS =
      List.of(
          new DeltaModel.StickyStrike(),
          new DeltaModel.StickyDelta(),
          new DeltaModel.SkewStickiness(0.7),
          new DeltaModel.Sabr(1),
          new DeltaModel.Bartlett(0.5),
          new DeltaModel.HullWhite(
              new TreeMap<>(Map.of(Asset.BTC, new HullWhiteCoefficients(-0.1, 0.2, -0.1)))),
          new DeltaModel.Heston());

  @Test
  void exposure_afterATickOfAnotherStrike_isThatOfTheWholeMarket() {
    for (var model : MODELS) {
      var market = new MarketState();
      var valuation = new BookValuation(market, new LiveVols(market, model));
      var whole = whole();
      market.apply(whole);
      market.priceAsOf(whole.atNs());
      valuation.hold(book());
      var before = valuation.exposure(Asset.BTC);
      assertThat(before).as("%s", model).isEqualTo(atOnce(market, model));

      var tick = TinyMarket.tick(0, TinyMarket.option(OTHER, 0, "100000", 0.9));
      market.apply(tick);
      valuation.onUpdate(tick);
      var after = valuation.exposure(Asset.BTC);
      assertThat(after).as("%s", model).isEqualTo(atOnce(market, model));
      assertThat(after.blackDelta() == before.blackDelta())
          .as("%s", model)
          .isNotEqualTo(new LiveVols(market, model).areLinked());
    }
  }

  @Test
  void exposure_withAnotherModelInUse_isThatOfTheOther() {
    var market = new MarketState();
    var vols = new LiveVols(market, DeltaModel.DEFAULT);
    var valuation = new BookValuation(market, vols);
    market.apply(whole());
    market.priceAsOf(whole().atNs());
    valuation.hold(book());
    vols.use(new DeltaModel.StickyDelta());
    valuation.revalue();
    assertThat(valuation.exposure(Asset.BTC))
        .isEqualTo(atOnce(market, new DeltaModel.StickyDelta()));
  }

  private static Exposure atOnce(MarketState market, DeltaModel model) {
    var snapshot = market.snapshot();
    var vols = SmileDynamics.of(model, VolSource.MARK, () -> snapshot);
    return new BookValuer(snapshot, vols)
        .value(book())
        .underlying(Asset.BTC)
        .orElseThrow()
        .exposure();
  }

  private static MarketUpdate whole() {
    var update = TinyMarket.at(0, "100000");
    var quotes = new ArrayList<Quote>();
    for (var i = 0; i < OPTIONS.size(); i++) {
      quotes.add(TinyMarket.option(OPTIONS.get(i), 0, "100000", 0.7 - 0.02 * i));
    }
    return new MarketUpdate(
        update.reference(),
        update.atNs(),
        true,
        update.indexPrices(),
        quotes,
        List.of(),
        List.of());
  }

  private static Portfolio book() {
    var one = new Quantity(Decimal.ONE, HELD.quantityUnit());
    return new Portfolio(
        List.of(new Position(TinyMarket.ACCOUNT, HELD, one, Optional.empty())), List.of());
  }

  private static Option call(int strike) {
    var like = TinyMarket.CALL;
    var contract = like.contract();
    return new Option(
        new Contract(
            new InstrumentId("deribit", "BTC-14FEB26-" + strike + "-C"),
            contract.base(),
            contract.quote(),
            contract.settlement(),
            contract.style(),
            contract.multiplier(),
            contract.terms()),
        like.type(),
        Decimal.of(strike),
        like.expiry());
  }
}
