package org.ballast.engine.desk;

/// A computation with all its inputs, immutable: it may run on any thread, and gives the same bytes
/// on each.
@FunctionalInterface
public interface ComputeTask {
  byte[] run();
}
