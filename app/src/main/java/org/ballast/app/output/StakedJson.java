package org.ballast.app.output;

import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.quant.rates.ShareAccounting;
import org.ballast.quant.risk.StakedRisk;
import tools.jackson.databind.node.ObjectNode;

/// A staked token held, as one of `staked` of `ballast.risk/1`.
final class StakedJson {
  private StakedJson() {}

  static ObjectNode of(StakedRisk risk) {
    var rate = risk.token().rate();
    var node = Json.object();
    node.put("account", risk.position().account().toString());
    node.put("instrument", rate.token().id().toString());
    node.put("quantity", risk.position().quantity().amount().toBigDecimal());
    node.put("staked", rate.token().staked().code());
    node.put("shares", name(risk.token().shares()));
    Json.put(node, "redemptionRate", rate.redemptionRate());
    Json.put(node, "basis", rate.basis());
    Json.put(node, "fairBasis", risk.fairBasis());
    Json.put(node, "coins", risk.coins());
    putMoney(node, "carryPerDay", risk.carryUsd());
    var stresses = node.putArray("stresses");
    for (var stress : risk.stresses()) {
      var item = stresses.addObject();
      Json.put(item, "basis", stress.basis());
      item.set("pnl", Json.money(stress.pnlUsd(), Asset.USD));
    }
    return node;
  }

  private static String name(ShareAccounting shares) {
    return switch (shares) {
      case REBASING -> "rebasing";
      case EXCHANGE_RATE -> "exchange-rate";
    };
  }

  private static void putMoney(ObjectNode node, String name, OptionalDouble amount) {
    if (amount.isPresent()) {
      node.set(name, Json.money(amount.getAsDouble(), Asset.USD));
    } else {
      node.putNull(name);
    }
  }
}
