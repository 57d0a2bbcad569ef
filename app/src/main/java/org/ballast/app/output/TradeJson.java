package org.ballast.app.output;

import java.util.Locale;
import org.ballast.domain.value.Asset;
import org.ballast.runtime.history.TradeRecord;
import tools.jackson.databind.node.ObjectNode;

/// A fill in every JSON answer.
public final class TradeJson {
  private TradeJson() {}

  public static ObjectNode of(TradeRecord trade) {
    var fill = trade.fill();
    var node = Json.object();
    node.put("at", trade.at().toString());
    node.put("order", trade.label());
    node.put("account", fill.account().toString());
    node.put("instrument", fill.instrument().id().toString());
    node.put("side", fill.side().name().toLowerCase(Locale.ROOT));
    node.put("quantity", fill.quantity().amount().toBigDecimal());
    node.put("price", fill.price().amount().toBigDecimal());
    Json.put(node, "mark", trade.markPrice());
    node.set("fee", Json.money(trade.feeUsd(), Asset.USD));
    node.set("slippage", Json.money(trade.slippageUsd(), Asset.USD));
    node.put("reason", trade.reason());
    return node.put("assumedPrice", trade.isAssumed());
  }
}
