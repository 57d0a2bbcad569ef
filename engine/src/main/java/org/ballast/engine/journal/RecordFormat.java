package org.ballast.engine.journal;

/// The version with which every record begins.
final class RecordFormat {
  private static final int VERSION = 1;

  private RecordFormat() {}

  static WireWriter writer() {
    var out = new WireWriter();
    out.writeByte(VERSION);
    return out;
  }

  static void require(WireReader in) {
    var version = in.readByte();
    if (version != VERSION) {
      throw new UnreadableRecordException(
          "record format must be " + VERSION + ": format=" + version);
    }
  }
}
