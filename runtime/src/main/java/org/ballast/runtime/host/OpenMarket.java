package org.ballast.runtime.host;

import org.ballast.domain.fault.BadInputException;
import org.ballast.engine.port.MarketPlayback;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.runtime.desk.DeskFile;

/// A desk's market at its start, and book and mandate as they are in it.
record OpenMarket(DeskFile file, SharedPlayback playback, MarketUpdate first, DeskSetup setup) {
  static OpenMarket of(DeskFile file, MarketPlayback market) {
    var playback = new SharedPlayback(market);
    var first =
        playback
            .peek()
            .orElseThrow(() ->
                BadInputException.data(file.market(), "market must have at least one update"));
    return new OpenMarket(file, playback, first, DeskSetup.read(file, first));
  }
}
