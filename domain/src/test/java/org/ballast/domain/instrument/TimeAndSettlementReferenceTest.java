package org.ballast.domain.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;
import static org.ballast.testkit.SampleContracts.inverseOption;

import java.math.BigDecimal;
import java.time.Instant;
import org.ballast.domain.value.Decimal;
import org.ballast.domain.value.Expiry;
import org.ballast.testkit.ReferenceRow;
import org.ballast.testkit.ReferenceRows;
import org.junit.jupiter.api.Test;

class TimeAndSettlementReferenceTest {
  private static final String FILE = "time_and_settlement.json";
  private static final double RELATIVE = 1e-15;

  @Test
  void expiry_ofEveryRow_isExact() {
    for (var row : ReferenceRows.json(FILE, "year_fraction")) {
      var now = Instant.ofEpochMilli(Long.parseLong(row.text("now_ms")));
      var expiry = new Expiry(Instant.ofEpochMilli(Long.parseLong(row.text("expiry_ms"))));

      assertThat(expiry.yearsFrom(now)).as("%s", row).isEqualTo(row.number("T_years"));
      assertThat(expiry.isExpired(now)).as("%s", row).isEqualTo(isTrue(row, "expired"));
      assertThat(expiry.isInSettlementWindow(now))
          .as("%s", row)
          .isEqualTo(isTrue(row, "in_settlement_window"));
    }
  }

  @Test
  void payoff_ofEverySettlement_isExact() {
    for (var row : ReferenceRows.json(FILE, "inverse_option_settlement")) {
      var option = inverseOption(row.type(), Decimal.of(new BigDecimal(row.text("K"))));
      double price = row.number("delivery_price");
      double amount = row.number("amount");
      double premium = row.number("premium_coin");

      double coins = option.payoff(price);
      assertRelative("payoff", coins, row.number("payoff_coin_per_unit"), RELATIVE, row);
      double dollars = coins * price;
      assertRelative("dollars", dollars, row.number("payoff_usd_per_unit"), RELATIVE, row);
      // The difference of payoff and premium loses what they have in common.
      double scale = Math.abs(amount) * Math.max(coins, premium);
      double pnl = amount * (coins - premium);
      assertWithin("pnl", pnl, row.number("pnl_coin"), RELATIVE * scale, row);
    }
  }

  @Test
  void payoff_ofThePublishedExample_isAsPrinted() {
    var example =
        ReferenceRows.json(FILE, "published").stream()
            .filter(row -> row.values().containsKey("payoff_coin"))
            .findFirst()
            .orElseThrow();
    double coins = inverseOption(OptionType.CALL, Decimal.of(100_000)).payoff(125_000);

    assertThat(coins).as("%s", example).isEqualTo(example.number("payoff_coin"));
    assertThat(coins * 125_000).as("%s", example).isEqualTo(example.number("payoff_usd"));
    assertWithin("profit", coins - 0.05, example.number("profit_coin"), RELATIVE, example);
  }

  private static boolean isTrue(ReferenceRow row, String name) {
    return Boolean.parseBoolean(row.text(name));
  }
}
