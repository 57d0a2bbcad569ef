package org.ballast.app.output;

import java.util.List;
import java.util.Locale;
import org.ballast.app.margin.ReliefReport;
import org.ballast.domain.order.OrderIntent;
import tools.jackson.databind.node.ObjectNode;

/// Trades that would free margin, for people and for programs.
public final class ReliefTables {
  private static final int SHOWN_MAX = 10;
  private static final int DECIMALS = 4;

  private ReliefTables() {}

  public static String render(List<ReliefReport> reports) {
    var text = new StringBuilder();
    for (var report : reports) {
      text.append("\nTrades that free margin of ")
          .append(report.account().account().account())
          .append(" (")
          .append(report.account().model().name())
          .append("), one lot each, by the rule asked again\n")
          .append(ranked(report))
          .append(combination(report));
    }
    return text.toString();
  }

  /// As `relief` of the JSON.
  public static ObjectNode json(ReliefReport report) {
    var node = Json.object();
    node.put("account", report.account().account().account().toString());
    node.put("model", report.account().model().name());
    var ranked = node.putArray("ranked");
    for (var relief : report.ranked()) {
      var entry = order(relief.order());
      Json.put(entry, "freedUsd", relief.freedUsd());
      Json.put(entry, "costUsd", relief.costUsd());
      ranked.add(entry);
    }
    var together = node.putObject("combination");
    var orders = together.putArray("orders");
    report.combination().orders().forEach(each -> orders.add(order(each)));
    Json.put(together, "targetUsd", report.targetUsd());
    Json.put(together, "freedUsd", report.combination().freedUsd());
    Json.put(together, "costUsd", report.combination().costUsd());
    together.put("isReached", report.isReached());
    return node;
  }

  private static ObjectNode order(OrderIntent order) {
    var node = Json.object();
    node.put("instrument", order.instrument().id().toString());
    node.put("side", side(order));
    node.put("quantity", order.quantity().amount().toBigDecimal());
    node.put("price", order.limitPrice().amount().toBigDecimal());
    return node;
  }

  private static String ranked(ReliefReport report) {
    if (report.ranked().isEmpty()) {
      return "none of one lot does\n";
    }
    var table =
        new Table()
            .words("side")
            .figures("quantity")
            .words("instrument")
            .figures("price", "freed USD", "cost USD", "freed per USD");
    for (var relief : report.ranked().stream().limit(SHOWN_MAX).toList()) {
      var order = relief.order();
      table.row(
          side(order),
          order.quantity().toString(),
          order.instrument().id().toString(),
          order.limitPrice().toString(),
          Figures.fixed(relief.freedUsd(), 2),
          Figures.fixed(relief.costUsd(), 2),
          Figures.fixed(relief.freedPerUsd(), 1));
    }
    return table.toString();
  }

  private static String combination(ReliefReport report) {
    var combination = report.combination();
    var text = new StringBuilder();
    text.append(report.isReached() ? "together: " : "AT MOST: ")
        .append(Figures.whole(combination.freedUsd()))
        .append(" USD freed of ")
        .append(Figures.whole(report.targetUsd()))
        .append(" asked, for ")
        .append(Figures.fixed(combination.costUsd(), 2))
        .append(" USD; initial margin ")
        .append(Figures.fixed(combination.before().initialMargin(), DECIMALS))
        .append(" -> ")
        .append(Figures.fixed(combination.after().initialMargin(), DECIMALS))
        .append(' ')
        .append(combination.after().currency())
        .append('\n');
    for (var order : combination.orders()) {
      text.append("  ")
          .append(side(order))
          .append(' ')
          .append(order.quantity())
          .append(' ')
          .append(order.instrument().id())
          .append(" at ")
          .append(order.limitPrice())
          .append('\n');
    }
    return text.toString();
  }

  private static String side(OrderIntent order) {
    return order.side().name().toLowerCase(Locale.ROOT);
  }
}
