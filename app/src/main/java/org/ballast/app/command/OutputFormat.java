package org.ballast.app.command;

/// How results are written.
public enum OutputFormat {
  TABLE,
  JSON,
  CSV;

  @Override
  public String toString() {
    return switch (this) {
      case TABLE -> "table";
      case JSON -> "json";
      case CSV -> "csv";
    };
  }
}
