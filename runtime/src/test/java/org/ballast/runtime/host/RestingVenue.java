package org.ballast.runtime.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ballast.engine.port.HostedVenue;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.engine.port.OrderRequest;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueListener;
import org.ballast.engine.port.VenueReport;

/// A venue that takes every order and trades none, so that all rest until they are cancelled.
final class RestingVenue implements HostedVenue {
  private final VenueListener listener;
  private final LinkedHashMap<String, VenueReport> open = new LinkedHashMap<>();
  private final List<String> submitted = new ArrayList<>();
  private final Runnable onSubmit;
  private long nowNs;

  RestingVenue(VenueListener listener, Runnable onSubmit) {
    this.listener = listener;
    this.onSubmit = onSubmit;
  }

  /// Labels of orders that rest.
  List<String> open() {
    return List.copyOf(open.keySet());
  }

  /// Labels of all orders received.
  List<String> submitted() {
    return submitted;
  }

  @Override
  public void advanceTo(long atNs) {
    nowNs = Math.max(nowNs, atNs);
  }

  @Override
  public void onUpdate(MarketUpdate update) {
    advanceTo(update.atNs());
  }

  @Override
  public void submit(OrderRequest request) {
    onSubmit.run();
    submitted.add(request.label());
    var accepted = new VenueReport.Accepted(request.label(), "order " + submitted.size(), nowNs);
    open.put(request.label(), accepted);
    listener.onReport(accepted);
  }

  @Override
  public void cancel(String label) {
    open.remove(label);
  }

  @Override
  public void query(String label) {
    listener.onAnswer(
        open.containsKey(label)
            ? new QueryAnswer.Found(label, List.of(open.get(label)))
            : new QueryAnswer.Absent(label, nowNs));
  }
}
