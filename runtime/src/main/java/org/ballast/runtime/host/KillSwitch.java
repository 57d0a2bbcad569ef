package org.ballast.runtime.host;

/// Holds orders back from the moment a person asks, before the desk itself has been told. Any
/// thread may throw it.
public final class KillSwitch {
  private volatile boolean isThrown;

  /// Holds back every order from now on.
  public void throwIt() {
    isThrown = true;
  }

  void reset() {
    isThrown = false;
  }

  /// Whether orders are held back.
  public boolean isThrown() {
    return isThrown;
  }
}
