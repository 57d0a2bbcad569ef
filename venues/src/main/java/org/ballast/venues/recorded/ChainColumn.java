package org.ballast.venues.recorded;

import java.util.Arrays;
import java.util.List;

/// Columns that a recorded option chain must have.
enum ChainColumn {
  TIMESTAMP("timestamp"),
  INSTRUMENT_NAME("instrument_name"),
  UNDERLYING("underlying"),
  UNDERLYING_NAME("underlying_name"),
  BID_PRICE("bid_price"),
  ASK_PRICE("ask_price"),
  MARK_PRICE("mark_price"),
  IMPLIED_VOLATILITY("implied_volatility"),
  DELTA("delta"),
  VEGA("vega"),
  INDEX_PRICE("index_price");

  private final String header;

  ChainColumn(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  static List<String> headers() {
    return Arrays.stream(values()).map(ChainColumn::header).toList();
  }
}
