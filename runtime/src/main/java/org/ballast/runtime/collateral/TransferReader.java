package org.ballast.runtime.collateral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.ballast.hedging.collateral.CollateralNode;
import org.ballast.hedging.collateral.CollateralTransfer;
import org.ballast.runtime.yaml.Amount;
import org.ballast.runtime.yaml.YamlField;
import org.ballast.runtime.yaml.YamlFields;

/// Reads `transfers`: ways of one asset between two places, or of one place between two assets.
final class TransferReader {
  private static final String EXAMPLE =
      "{from: wallet, to: deribit/main, asset: BTC, limit: 500000 USD, cost: 2 bp, delay: 45m}";
  private static final List<String> KEYS =
      List.of("from", "to", "asset", "at", "sell", "buy", "limit", "cost", "delay");
  private static final Amount COST = new Amount("bp", "2 bp");
  private static final double PER_UNIT = 10_000;

  private TransferReader() {}

  static List<CollateralTransfer> read(YamlField field, SortedSet<String> places) {
    var transfers = new ArrayList<CollateralTransfer>();
    for (var item : field.items("[" + EXAMPLE + "]")) {
      transfers.add(transfer(item, places));
    }
    return transfers;
  }

  private static CollateralTransfer transfer(YamlField item, SortedSet<String> places) {
    var fields = item.fields(EXAMPLE);
    fields.requireKnown(KEYS, List.of());
    boolean isConversion = fields.find("at").isPresent();
    for (var key : isConversion ? List.of("from", "to", "asset") : List.of("sell", "buy")) {
      fields
          .find(key)
          .ifPresent(wrong -> {
            throw wrong.refused(
                "a transfer has from, to and asset, a conversion at, sell and buy: not both");
          });
    }
    var from =
        isConversion ? node(fields, "at", "sell", places) : node(fields, "from", "asset", places);
    var to = isConversion ? node(fields, "at", "buy", places) : node(fields, "to", "asset", places);
    if (from.equals(to)) {
      throw item.refused("a transfer must move something");
    }
    double limit =
        Amount.USD
            .limit(fields.require("limit", "limit: 500000 USD, or none"))
            .map(usd -> usd.toDouble())
            .orElse(Double.POSITIVE_INFINITY);
    return new CollateralTransfer(from, to, limit, cost(fields), delay(fields));
  }

  private static CollateralNode node(
      YamlFields fields, String placeKey, String assetKey, SortedSet<String> places) {
    var place = fields.require(placeKey, placeKey + ": wallet");
    var asset = fields.require(assetKey, assetKey + ": USDC");
    return new CollateralNode(
        known(place, places), CollateralFileReader.asset(asset, asset.text("an asset, e.g. USDC")));
  }

  /// The name of a place that the file describes.
  static String known(YamlField field, SortedSet<String> places) {
    var name = field.text("a place");
    if (!places.contains(name)) {
      throw field.refused(
          "unknown place, nearest is " + YamlFields.nearest(name, List.copyOf(places)));
    }
    return name;
  }

  private static double cost(YamlFields fields) {
    var field = fields.require("cost", "cost: 2 bp");
    double cost = COST.level(field).toDouble() / PER_UNIT;
    if (!(cost >= 0 && cost < 1)) {
      throw field.refused("must be between 0 and 10000 bp");
    }
    return cost;
  }

  private static Duration delay(YamlFields fields) {
    return Amount.duration(fields.require("delay", "delay: 45m"));
  }
}
