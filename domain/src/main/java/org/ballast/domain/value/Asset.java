package org.ballast.domain.value;

import java.util.List;
import java.util.regex.Pattern;

/// A currency, coin or token by its code. USD, USDC and USDT are three assets.
public record Asset(String code) implements Comparable<Asset> {
  // First, because the constants below are checked against it.
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");

  private static final List<String> DOLLARS =
      List.of("USD", "USDC", "USDT", "USDE", "USDS", "DAI", "FDUSD", "PYUSD");

  public static final Asset USD = new Asset("USD");
  public static final Asset USDC = new Asset("USDC");
  public static final Asset BTC = new Asset("BTC");
  public static final Asset ETH = new Asset("ETH");

  public Asset {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "asset code must be 1 to 20 letters or digits: code=\"" + code + "\"");
    }
  }

  /// True for the US dollar and for tokens that promise to be worth one. Each still has its own
  /// price.
  public boolean isDollar() {
    return DOLLARS.contains(code);
  }

  @Override
  public int compareTo(Asset other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
