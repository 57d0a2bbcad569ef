package org.ballast;

import java.util.regex.Pattern;

/// Text that must not occur in a source file, and what to write instead.
record TidyRule(String name, View view, Pattern banned, String advice) {

  /// The part of the source that a rule reads.
  enum View {
    RAW,
    CODE,
    COMMENTS
  }

  static TidyRule code(String name, String regex, String advice) {
    return new TidyRule(name, View.CODE, Pattern.compile(regex), advice);
  }

  static TidyRule comments(String name, String regex, String advice) {
    return new TidyRule(name, View.COMMENTS, Pattern.compile(regex), advice);
  }

  static TidyRule raw(String name, String regex, String advice) {
    return new TidyRule(name, View.RAW, Pattern.compile(regex), advice);
  }

  boolean isBrokenBy(SourceText source, int line) {
    var text =
        switch (view) {
          case RAW -> source.raw().get(line);
          case CODE -> source.code().get(line);
          case COMMENTS -> source.comments().get(line);
        };
    return banned.matcher(text).find();
  }
}
