package org.ballast.engine.state;

/// Turns the bytes of a configuration event into what they say. The host brings it, because the
/// files' formats are the host's.
@FunctionalInterface
public interface ConfigurationDecoder {
  DeskConfiguration decode(byte[] configuration);
}
