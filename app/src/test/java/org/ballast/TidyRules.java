package org.ballast;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The conventions that a scan of the source text can check.
///
/// A line is let off one rule by a comment on it or on the line above: `// tidy: allow <rule>
/// because <reason>`.
final class TidyRules {
  static final int MAX_LINES = 400;
  private static final int MAX_COLUMNS = 100;

  private static final String TRANSCENDENTAL =
      "(exp|expm1|log|log10|log1p|pow|sin|cos|tan|asin|acos|atan|atan2"
          + "|sinh|cosh|tanh|cbrt|hypot)";
  private static final String LANE_WISE =
      "(EXP|EXPM1|LOG|LOG10|LOG1P|POW|SIN|COS|TAN|ASIN|ACOS|ATAN|ATAN2|SINH|COSH|TANH|CBRT|HYPOT)";

  /// For every source file, tests too.
  static final List<TidyRule> EVERYWHERE =
      List.of(
          TidyRule.raw(
              "columns",
              "^(?!import |package ).{" + (MAX_COLUMNS + 1) + "}",
              "at most " + MAX_COLUMNS + " columns"),
          TidyRule.raw("tab", "\t", "two spaces"),
          TidyRule.raw("trailing-space", "\\s$", "no white space at the end of a line"),
          TidyRule.comments(
              "marker", "\\b(TODO|FIXME|XXX|HACK)\\b", "do it now, or write it in an issue"),
          TidyRule.code("disabled", "@Disabled\\b", "a test that passes, or none"),
          TidyRule.code("sleep", "\\bThread(\\.|::)sleep\\b", "time as an argument, or a latch"),
          TidyRule.code(
              "suffix",
              "\\b(class|interface|record|enum)\\s+\\w*"
                  + "(Manager|Helper|Util|Utils|Impl|Base|Data|Info)\\b",
              "a name that says what the type is; see STYLE.md"));

  /// For main code that must give the same bytes on every run and machine.
  static final List<TidyRule> DETERMINISTIC =
      List.of(
          TidyRule.code(
              "transcendental",
              "\\b(Strict)?Math(\\.|::)(" + TRANSCENDENTAL + "\\b|\\*)",
              "org.ballast.quant.math, whose results do not depend on the JVM"),
          TidyRule.code(
              "lane-wise",
              "\\bVectorOperators\\.(" + LANE_WISE + "\\b|\\*)|\\blanewise\\(" + LANE_WISE + "\\b",
              "the vector functions of org.ballast.quant.math"),
          TidyRule.code(
              "lane-sum",
              "\\breduceLanes\\((VectorOperators\\.)?(ADD|MUL)\\b",
              "eight fixed accumulators, summed in a fixed order"),
          TidyRule.code(
              "clock",
              "\\bSystem(\\.|::)(currentTimeMillis|nanoTime)\\b|\\bClock\\b"
                  + "|\\b(Instant|(Local|Zoned|Offset)(Date)?(Time)?|Year|YearMonth)(\\.|::)now\\b",
              "time as an argument"),
          TidyRule.code(
              "random",
              "\\b(Splittable|Secure|ThreadLocal)?Random\\b|\\bjava\\.util\\.random\\b"
                  + "|\\bUUID\\b|\\bMath(\\.|::)random\\b|\\bCollections\\.shuffle\\b",
              "the counter-based generator, keyed by a seed given as an argument"),
          TidyRule.code(
              "thread",
              "\\bjava\\.util\\.concurrent\\b|\\b(Thread|ThreadLocal|CompletableFuture)\\b"
                  + "|\\b\\w*Executor(Service)?\\b|\\bForkJoin\\w*|\\bsynchronized\\b",
              "numbered partitions of work; the host brings the executor"),
          TidyRule.code(
              "parallel",
              "\\.parallel\\(|\\bparallelStream\\b|\\bparallel(Sort|Prefix|SetAll)\\b",
              "a sequential stream or a loop"),
          TidyRule.code(
              "hash-order",
              "\\b(Concurrent|Identity|Weak)?Hash(Map|Set)\\b"
                  + "|\\b(Set|Map)(\\.|::)(of|copyOf|ofEntries)\\b"
                  + "|\\bCollectors\\.(to(Unmodifiable)?(Set|Map)|groupingBy)\\("
                  + "|\\bidentityHashCode\\b",
              "TreeMap, LinkedHashMap, EnumMap or List: hash order differs from run to run"),
          TidyRule.code(
              "io",
              "\\bjava\\.(io|net|nio\\.(file|channels)|util\\.logging)\\b"
                  + "|\\bSystem\\.(out|err|in)\\b",
              "bytes or values as arguments; files and sockets belong to venues and runtime"),
          TidyRule.code(
              "environment",
              "\\bSystem\\.(getenv|getProperty|lineSeparator|exit)\\b"
                  + "|\\bRuntime\\.(getRuntime|version)\\b"
                  + "|\\b(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)\\b"
                  + "|\\b(Locale\\.getDefault|TimeZone\\.getDefault|ZoneId\\.systemDefault)\\b",
              "the value as an argument"),
          TidyRule.code(
              "locale",
              "\\.formatted\\(|\\bString\\.format\\((?!\\s*(Locale\\.)?ROOT\\b)"
                  + "|\\.to(Lower|Upper)Case\\(\\)",
              "the same call with Locale.ROOT, on one line"));

  private static final Pattern ALLOW =
      Pattern.compile("// tidy: allow (?<rule>[a-z-]+) because \\S+");

  private TidyRules() {}

  /// What breaks the rules in one file, as `name:line: rule: advice`.
  static List<String> breaches(String name, String text, List<TidyRule> rules) {
    var source = SourceText.parse(text);
    var found = new ArrayList<String>();
    for (int line = 0; line < source.raw().size(); line++) {
      for (var rule : rules) {
        if (rule.isBrokenBy(source, line) && !isAllowed(source, line, rule)) {
          found.add("%s:%d: %s: write %s".formatted(name, line + 1, rule.name(), rule.advice()));
        }
      }
    }
    int lines = (int) text.lines().count();
    if (lines > MAX_LINES) {
      found.add("%s:%d: length: at most %d lines".formatted(name, lines, MAX_LINES));
    }
    return found;
  }

  private static boolean isAllowed(SourceText source, int line, TidyRule rule) {
    return allows(source.comments().get(line), rule)
        || (line > 0 && allows(source.comments().get(line - 1), rule));
  }

  private static boolean allows(String comment, TidyRule rule) {
    var matcher = ALLOW.matcher(comment);
    return matcher.find() && matcher.group("rule").equals(rule.name());
  }
}
