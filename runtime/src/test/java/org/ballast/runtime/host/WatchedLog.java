package org.ballast.runtime.host;

import java.util.List;
import org.ballast.engine.port.VenueLog;

/// Runs something whenever the venue writes, which it does for each order that reaches it.
record WatchedLog(VenueLog log, Runnable onAppend) implements VenueLog {
  @Override
  public void append(byte[] event) {
    onAppend.run();
    log.append(event);
  }

  @Override
  public List<byte[]> events() {
    return log.events();
  }
}
