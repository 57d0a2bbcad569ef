package org.ballast.runtime.host;

/// Holds orders back from the moment a person asks, before the desk itself has been told. Any
/// thread may throw it.
final class KillSwitch {
  private volatile boolean isThrown;

  void throwIt() {
    isThrown = true;
  }

  void reset() {
    isThrown = false;
  }

  boolean isThrown() {
    return isThrown;
  }
}
