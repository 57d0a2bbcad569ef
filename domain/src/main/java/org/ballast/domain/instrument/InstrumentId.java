package org.ballast.domain.instrument;

import java.util.regex.Pattern;

/// Name of an instrument as users type it: `venue:symbol`, the venue's own symbol.
public record InstrumentId(String venue, String symbol) implements Comparable<InstrumentId> {
  private static final Pattern VENUE = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9_./-]{1,128}");

  public InstrumentId {
    if (!VENUE.matcher(venue).matches() || !SYMBOL.matcher(symbol).matches()) {
      throw new IllegalArgumentException(
          "instrument must be venue:symbol, e.g. deribit:BTC-PERPETUAL: instrument=\""
              + venue
              + ":"
              + symbol
              + "\"");
    }
  }

  public static InstrumentId parse(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "instrument must be venue:symbol, e.g. deribit:BTC-PERPETUAL: instrument=\""
              + text
              + "\"");
    }
    return new InstrumentId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public int compareTo(InstrumentId other) {
    var byVenue = venue.compareTo(other.venue);
    return byVenue != 0 ? byVenue : symbol.compareTo(other.symbol);
  }

  @Override
  public String toString() {
    return venue + ":" + symbol;
  }
}
