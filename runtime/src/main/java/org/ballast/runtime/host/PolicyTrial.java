package org.ballast.runtime.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ballast.engine.port.MarketDigests;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.state.DeskConfiguration;
import org.ballast.runtime.history.DeskHistory;
import org.ballast.runtime.history.DeskWatcher;
import org.ballast.runtime.journal.HashingJournal;
import org.ballast.venues.kit.InMemoryVenueLog;
import org.ballast.venues.kit.PaperExchange;

/// Desks that live through one market side by side, each in memory with a paper exchange of its
/// own: the same core and host as a desk that runs from a file.
///
/// The same market and desks give the same histories. For use by one thread.
public final class PolicyTrial {
  /// A desk of a trial. `description` stands for its configuration in the journal's hash.
  public record Desk(String description, DeskConfiguration configuration) {}

  private PolicyTrial() {}

  /// Plays the market to its end. Shape: histories in the order of the desks. Throws:
  /// `IllegalArgumentException` for a market without updates.
  public static List<DeskHistory> run(MarketPlayback market, List<Desk> desks) {
    var playback = new SharedPlayback(market);
    var first =
        playback
            .peek()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "market must have an update: source=" + market.source()));
    var digests = new MarketDigests();
    var hosts = new ArrayList<DeskHost>();
    for (var desk : desks) {
      var host = host(desk, playback, digests);
      host.configure(first.atNs(), desk.description().getBytes(StandardCharsets.UTF_8));
      host.start();
      playback.feed(host::onUpdate);
      hosts.add(host);
    }
    while (playback.next().isPresent()) {}
    var histories = new ArrayList<DeskHistory>();
    for (var i = 0; i < hosts.size(); i++) {
      hosts.get(i).settle();
      histories.add(hosts.get(i).history(desks.get(i).description(), market.source()));
    }
    return List.copyOf(histories);
  }

  private static DeskHost host(Desk desk, SharedPlayback playback, MarketDigests digests) {
    var inbox = new Inbox();
    return new DeskHost(
        new DeskCore(DeskWatcher.NONE, _ -> desk.configuration()),
        new EventLog(new HashingJournal(), digests),
        inbox,
        new PaperExchange(playback, new InMemoryVenueLog(), inbox),
        new KillSwitch(),
        Optional.empty());
  }
}
