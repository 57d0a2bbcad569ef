package org.ballast.engine.port;

/// Where a market update comes from: a source that can be opened again, proven by its hash, and the
/// position in it. `contentHash` is 64 hex digits (SHA-256): of the recording's files, or of the
/// simulation's parameters.
public record MarketReference(String source, String contentHash, long offset) {
  public MarketReference {
    if (offset < 0) {
      throw new IllegalArgumentException("offset must not be negative: offset=" + offset);
    }
  }
}
