package org.ballast.runtime.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import org.ballast.runtime.mandate.MandateDescription.Origin;
import org.ballast.runtime.mandate.MandateDescription.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateDescriptionTest {
  @Test
  void lines_smallestMandate_nameDefaultsAndAbsentLimits() {
    assertThat(String.join("\n", MandateReader.describe("m", MandateReaderTest.SMALLEST).lines()))
        .isEqualTo(
            """
            numeraire                 USD (default)
            target                    coin-neutral, deltaTotal = 0 in each coin (default)
            delta_model               sticky-strike, volatilities stay with their strikes (default)
            underlyings.BTC.delta     0.5 BTC, half-width around the target
            underlyings.BTC.gamma     unlimited
            underlyings.BTC.vega      unlimited
            underlyings.BTC.theta     unlimited
            underlyings.*             unlimited, every underlying that is not named
            tail                      unlimited, losses
            margin.use                unlimited
            margin.survive            unlimited
            trade.instruments         deribit:BTC-PERPETUAL
            trade.max_cost            unlimited
            trade.max_order           unlimited
            trade.max_trade.BTC       unlimited
            trade.min_time_to_expiry  24 h (default)
            trade.max_rate            unlimited
            trade.max_position.BTC    unlimited
            trade.max_turnover        unlimited
            trade.max_venue           unlimited
            trade.max_size_share      unlimited
            triggers                  band-breach (default)\
            """);
  }

  @Test
  void lines_fullExample_nameEachLimitWithItsUnit() {
    assertThat(String.join("\n", MandateReader.describe("m", MandateReaderTest.FULL).lines()))
        .isEqualTo(
            """
            numeraire                 USD
            target                    usd-neutral, equity + deltaTotal = 0 in each coin
            delta_model               sticky-delta, volatilities stay with their moneyness
            underlyings.BTC.delta     0.5 BTC, half-width around the target
            underlyings.BTC.gamma     0.25 BTC per 1 % move, half-width
            underlyings.BTC.vega      8000 USD per vol point, half-width
            underlyings.BTC.theta     unlimited
            underlyings.ETH.delta     5 ETH, half-width around the target
            underlyings.ETH.gamma     unlimited
            underlyings.ETH.vega      unlimited
            underlyings.ETH.theta     unlimited
            underlyings.*             unlimited, every underlying that is not named
            tail                      unlimited, losses
            margin.use                unlimited
            margin.survive            unlimited
            trade.instruments         deribit:BTC-PERPETUAL
            trade.instruments         deribit:BTC-*-*-*, every instrument that matches
            trade.instruments         hyperliquid:BTC
            trade.max_cost            5000 USD per UTC day
            trade.max_order           250000 USD, underlying notional of one order
            trade.max_trade.BTC       25 BTC, one instrument in one plan
            trade.max_trade.ETH       250 ETH, one instrument in one plan
            trade.min_time_to_expiry  24 h
            trade.max_rate            10/min, orders sent
            trade.max_position.BTC    100 BTC, one instrument after a plan
            trade.max_position.ETH    unlimited
            trade.max_turnover        2000000 USD per UTC day, underlying notional traded
            trade.max_venue.deribit   5000000 USD, notional there after a plan
            trade.max_size_share      50 %, of the quoted size, where it is known
            triggers                  band-breach
            triggers                  realised-vol over 1h above 90 %
            triggers                  age of 6h\
            """);
  }

  @Test
  void rows_numericTarget_nameTheLevelOfEachUnderlying() {
    var text = "target: {BTC: -3 BTC}\n" + MandateReaderTest.SMALLEST;

    assertThat(MandateReader.describe("m", text).rows())
        .contains(new Row("target.BTC", "-3", "BTC", "level of deltaTotal", Origin.WRITTEN))
        .contains(new Row("underlyings.BTC.vega", "unlimited", "", "", Origin.WRITTEN))
        .contains(new Row("trade.min_time_to_expiry", "24", "h", "", Origin.DEFAULT));
  }

  @Test
  void rows_nestedTriggers_areInWords() {
    var text =
        MandateReaderTest.SMALLEST
            + "triggers: [{all: [{any: [band-breach, {age: 90m}]}, {not: {realised-vol:"
            + " {window: 61s, above: 62.5 %}}}]}]\n";

    assertThat(MandateReader.describe("m", text).rows().getLast())
        .isEqualTo(
            new Row(
                "triggers",
                "all of (any of (band-breach, age of 90m), not (realised-vol over 61s above"
                    + " 62.5 %))",
                "",
                "",
                Origin.WRITTEN));
  }

  @ParameterizedTest
  @CsvSource({"24h, 24, h", "2d, 48, h", "90m, 90, m", "61s, 61, s", "0s, 0, h"})
  void rows_duration_isInItsLargestWholeUnit(String written, String value, String unit) {
    var text =
        MandateReaderTest.SMALLEST
            .replace("trade: {", "trade: {min_time_to_expiry: %s, ")
            .formatted(written);

    assertThat(MandateReader.describe("m", text).rows())
        .contains(new Row("trade.min_time_to_expiry", value, unit, "", Origin.WRITTEN));
  }
}
