package org.ballast.hedging.structure;

import java.util.Locale;

/// The structures known, by the words that users type.
public enum StructureKind {
  /// One put bought.
  PUT("protective put"),
  /// Puts of several strikes bought, and sold where no floor is asked any more.
  LADDER("tail ladder"),
  /// A put bought and one of a lower strike sold.
  PUT_SPREAD("put spread"),
  /// A put bought with what calls are sold for.
  COLLAR("zero-cost collar"),
  /// A put spread bought with what calls are sold for.
  PUT_SPREAD_COLLAR("zero-cost put-spread collar");

  private final String label;

  StructureKind(String label) {
    this.label = label;
  }

  /// What people call it.
  public String label() {
    return label;
  }

  /// As it is typed: `put-spread`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// True where all of a rise stays with the holder.
  public boolean keepsUpside() {
    return switch (this) {
      case PUT, LADDER, PUT_SPREAD -> true;
      case COLLAR, PUT_SPREAD_COLLAR -> false;
    };
  }
}
