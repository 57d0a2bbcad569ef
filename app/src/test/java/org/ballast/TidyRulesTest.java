package org.ballast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Shows that each rule fires on what it bans and on nothing near it.
class TidyRulesTest {
  private static final List<TidyRule> ALL =
      Stream.concat(TidyRules.EVERYWHERE.stream(), TidyRules.DETERMINISTIC.stream()).toList();

  /// Rule and a line that breaks it.
  private static final String BROKEN =
      """
      tab            | '\tint a;'
      trailing-space | 'int a; '
      marker         | // TODO later
      marker         | /* FIXME */ int a;
      disabled       | @Disabled void m() {}
      sleep          | Thread.sleep(5);
      suffix         | final class OrderManager {
      suffix         | record MarketData(int a) {}
      suffix         | interface CurveBase {}
      transcendental | double y = Math.exp(x);
      transcendental | double y = StrictMath.log1p(x);
      transcendental | map(Math::pow)
      transcendental | import static java.lang.Math.sin;
      transcendental | import static java.lang.Math.*;
      lane-wise      | v.lanewise(VectorOperators.EXP)
      lane-wise      | v.lanewise(LOG)
      lane-wise      | import static jdk.incubator.vector.VectorOperators.*;
      lane-sum       | v.reduceLanes(VectorOperators.ADD)
      clock          | System.nanoTime()
      clock          | long t = System.currentTimeMillis();
      clock          | Instant.now()
      clock          | map(LocalDate::now)
      clock          | ZonedDateTime.now()
      clock          | import java.time.Clock;
      random         | new Random(5)
      random         | ThreadLocalRandom.current()
      random         | import java.util.random.RandomGenerator;
      random         | UUID.randomUUID()
      random         | Math.random()
      random         | Collections.shuffle(list)
      thread         | new Thread(task)
      thread         | import java.util.concurrent.Future;
      thread         | ForkJoinPool.commonPool()
      thread         | ExecutorService pool;
      thread         | synchronized void m() {}
      parallel       | list.stream().parallel()
      parallel       | list.parallelStream()
      parallel       | Arrays.parallelSort(a)
      hash-order     | new HashMap<String, String>()
      hash-order     | import java.util.HashSet;
      hash-order     | new ConcurrentHashMap<>()
      hash-order     | Set.of(1, 2)
      hash-order     | Map.copyOf(map)
      hash-order     | collect(Collectors.toSet())
      hash-order     | collect(Collectors.groupingBy(f))
      io             | import java.io.File;
      io             | import java.nio.file.Path;
      io             | import java.net.URI;
      io             | System.out.println(a);
      environment    | System.getenv("HOME")
      environment    | System.getProperty("a")
      environment    | ZoneId.systemDefault()
      locale         | "a".formatted(b)
      locale         | String.format("%d", b)
      locale         | a.toLowerCase()
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = BROKEN)
  void breaches_ofBannedText_nameTheRule(String rule, String line) {
    assertThat(breaches(line))
        .as(line)
        .anyMatch(breach -> breach.startsWith("X:1: " + rule + ": "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double y = Math.fma(a, b, Math.abs(c)) + Math.sqrt(d);",
        "var map = new LinkedHashMap<String, String>();",
        "var set = new TreeSet<String>(); var e = Map.entry(a, b);",
        "// Math.exp and System.nanoTime() are fine in a comment",
        "/// as is [java.util.HashMap] in the documentation",
        "var text = \"TODO: Math.exp(x), new Random()\";",
        "char quote = '\"'; int a; // HashMap",
        "import java.nio.ByteBuffer;",
        "String.format(Locale.ROOT, \"%d\", b)",
        "a.toLowerCase(Locale.ROOT)",
        "Instant asOf = Instant.parse(text);",
        "class Database {}",
        "class Information {}",
        "v.reduceLanes(VectorOperators.MAX)",
      })
  void breaches_ofAllowedText_areNone(String line) {
    assertThat(breaches(line)).isEmpty();
  }

  @Test
  void breaches_everyRule_isProvenToFire() {
    var proven = BROKEN.lines().map(row -> row.substring(0, row.indexOf(' ')));
    var withOwnTest = Stream.of("columns");
    assertThat(Stream.concat(proven, withOwnTest).distinct())
        .containsExactlyInAnyOrderElementsOf(ALL.stream().map(TidyRule::name).toList());
  }

  @Test
  void breaches_ofLongLine_nameColumns() {
    var exact = "int " + "a".repeat(96);
    assertThat(breaches(exact)).isEmpty();
    assertThat(breaches(exact + "b")).singleElement().asString().contains("columns");
    assertThat(breaches("import " + "a".repeat(200) + ";")).isEmpty();
  }

  @Test
  void breaches_ofLongFile_nameLength() {
    assertThat(breaches("int a;\n".repeat(400))).isEmpty();
    assertThat(breaches("int a;\n".repeat(401))).singleElement().asString().contains("length");
  }

  @Test
  void breaches_onLaterLine_nameThatLine() {
    assertThat(breaches("/* a\n * b */\nMath.exp(x);\n"))
        .singleElement()
        .asString()
        .startsWith("X:3");
  }

  @Test
  void breaches_afterTextBlock_areStillFound() {
    var text = "var a = \"\"\"\n  Math.exp \\\"\"\" \"b\"\n  \"\"\";\nMath.exp(x);\n";
    assertThat(breaches(text)).singleElement().asString().startsWith("X:4: transcendental");
  }

  @Test
  void breaches_withReasonedEscape_areNone() {
    var escape = "// tidy: allow hash-order because it is never iterated";
    assertThat(breaches("new HashMap<>(); " + escape)).isEmpty();
    assertThat(breaches(escape + "\nnew HashMap<>();")).isEmpty();
  }

  @Test
  void breaches_withEscapeOfOtherRuleOrWithoutReason_remain() {
    assertThat(breaches("new HashMap<>(); // tidy: allow clock because of x")).hasSize(1);
    assertThat(breaches("new HashMap<>(); // tidy: allow hash-order")).hasSize(1);
    assertThat(breaches("var a = \"// tidy: allow hash-order because x\" + new HashMap<>();"))
        .hasSize(1);
  }

  private static List<String> breaches(String text) {
    return TidyRules.breaches("X", text, ALL);
  }
}
