package org.ballast.engine.port;

import java.util.List;

/// Where a venue inside this process keeps what happened to it, apart from any desk's journal, so
/// that it survives a crash as a venue elsewhere would.
public interface VenueLog {
  /// Returns once the record is durable.
  void append(byte[] event);

  /// All records, oldest first.
  List<byte[]> events();
}
