package org.ballast.hedging.mandate;

import java.util.regex.Pattern;
import org.ballast.domain.instrument.InstrumentId;

/// One entry of the list of instruments that may be traded: an exact `venue:symbol`, or one whose
/// symbol is a glob.
///
/// In the symbol `*` stands for any run of characters, an empty one too, and `?` for exactly one;
/// hyphens are no boundary. The venue is always exact, so that a mandate never reaches a venue it
/// does not name.
public record InstrumentPattern(String venue, String symbol) {
  private static final Pattern VENUE = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9_./*?-]{1,128}");

  public InstrumentPattern {
    if (!VENUE.matcher(venue).matches() || !SYMBOL.matcher(symbol).matches()) {
      throw malformed(venue + ":" + symbol);
    }
  }

  /// Reads `deribit:BTC-PERPETUAL` or `deribit:BTC-*-*-C`. Throws: `IllegalArgumentException` for
  /// anything else.
  public static InstrumentPattern parse(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      throw malformed(text);
    }
    return new InstrumentPattern(text.substring(0, colon), text.substring(colon + 1));
  }

  public boolean isExact() {
    return symbol.indexOf('*') < 0 && symbol.indexOf('?') < 0;
  }

  public boolean matches(InstrumentId id) {
    return venue.equals(id.venue()) && matchesSymbol(id.symbol());
  }

  @Override
  public String toString() {
    return venue + ":" + symbol;
  }

  /// Only the last `*` seen is ever widened, so the work is at most the product of both lengths.
  private boolean matchesSymbol(String text) {
    var at = 0;
    var textAt = 0;
    var starAt = -1;
    var starTextAt = 0;
    while (textAt < text.length()) {
      if (at < symbol.length() && symbol.charAt(at) == '*') {
        starAt = at++;
        starTextAt = textAt;
      } else if (at < symbol.length() && isSameOrAny(symbol.charAt(at), text.charAt(textAt))) {
        at++;
        textAt++;
      } else if (starAt >= 0) {
        at = starAt + 1;
        textAt = ++starTextAt;
      } else {
        return false;
      }
    }
    while (at < symbol.length() && symbol.charAt(at) == '*') {
      at++;
    }
    return at == symbol.length();
  }

  private static boolean isSameOrAny(char pattern, char actual) {
    return pattern == '?' || pattern == actual;
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "instrument must be venue:symbol, * and ? allowed in the symbol: instrument=\""
            + text
            + "\"");
  }
}
