package org.ballast.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Price;
import org.ballast.engine.TinyMarket;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.port.InstrumentFact;
import org.junit.jupiter.api.Test;

class DeskDeliveryTest {
  private static final String START_PRICE = "100000";
  private static final double HALF_WIDTH = 0.5;

  @Test
  void apply_delivery_isBookedOnce() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    var fact = new InstrumentFact.Delivered(TinyMarket.CALL, Price.parse("125000", Asset.USD), "");

    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(1), fact));
    assertThat(script.desk().flows()).isNotEmpty();
    var book = script.desk().book();
    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(2), fact));

    assertThat(script.desk().flows()).isEmpty();
    assertThat(script.desk().book()).isEqualTo(book);
    assertThat(book.positions()).extracting(Position::instrument).doesNotContain(TinyMarket.CALL);
  }

  @Test
  void apply_marketThatAnnouncesADelivery_decidesOnceAfterIt() {
    var script = DeskScript.shortCalls();
    script.market(TinyMarket.at(0, START_PRICE));
    var fact = delivery();

    script.market(TinyMarket.at(3600, START_PRICE, List.of(fact)));
    assertThat(script.told(Notice.DecisionBegun.class)).hasSize(1);
    script.feed(new Event.InstrumentChanged(TinyMarket.nowNs(3600), fact));

    assertThat(script.told(Notice.DecisionBegun.class))
        .extracting(Notice.DecisionBegun::triggers)
        .hasSize(2)
        .last()
        .asString()
        .contains("BTC.delta");
    assertThat(Math.abs(script.delta())).isLessThanOrEqualTo(HALF_WIDTH);
  }

  @Test
  void apply_deliveryOfWhatIsNotHeld_delaysNoDecision() {
    var script = DeskScript.shortCalls();
    var fact =
        new InstrumentFact.Delivered(TinyMarket.HIGH_CALL, Price.parse(START_PRICE, Asset.USD), "");

    script.market(TinyMarket.at(0, START_PRICE, List.of(fact)));

    assertThat(script.told(Notice.DecisionBegun.class)).hasSize(1);
  }

  @Test
  void apply_deliveryThatIsNeverTold_delaysOneDecisionOnly() {
    var script = DeskScript.shortCalls();

    script.market(TinyMarket.at(0, START_PRICE, List.of(delivery())));
    assertThat(script.told(Notice.DecisionBegun.class)).isEmpty();
    script.market(TinyMarket.at(3600, START_PRICE));

    assertThat(script.told(Notice.DecisionBegun.class)).hasSize(1);
  }

  private static InstrumentFact delivery() {
    return new InstrumentFact.Delivered(TinyMarket.CALL, Price.parse(START_PRICE, Asset.USD), "");
  }
}
