package org.ballast.engine.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// All orders that are not over, and the last ones that are, in the order in which they were sent.
public final class OrderRegister {
  /// Orders that are over are kept up to this many, so that late reports still find theirs.
  private static final int OVER_MAX = 256;

  private final LinkedHashMap<String, Order> byLabel = new LinkedHashMap<>();

  public void put(Order order) {
    byLabel.put(order.label(), order);
    if (byLabel.size() > OVER_MAX) {
      forgetOldest();
    }
  }

  public Optional<Order> find(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }

  public List<Order> all() {
    return List.copyOf(byLabel.values());
  }

  /// Orders that may still trade or whose outcome is open.
  public List<Order> live() {
    var live = new ArrayList<Order>();
    for (var order : byLabel.values()) {
      if (!order.state().isOver()) {
        live.add(order);
      }
    }
    return live;
  }

  private void forgetOldest() {
    for (var order : byLabel.values()) {
      if (order.state().isOver()) {
        byLabel.remove(order.label());
        return;
      }
    }
  }
}
