package org.ballast.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Input that is refused: one line that names place, rule and value, the exit code, and no output.
class RefusalTest {
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-27MAR26-70000-C,-5,0.08
      deribit/main,deribit:BTC-PERPETUAL,100000,70000
      deribit/main,cash:BTC,3,
      """;
  private static final String MANDATE =
      """
      target: usd-neutral
      underlyings:
        BTC: {delta: 0.5 BTC}
      trade:
        instruments:
          - "deribit:BTC-PERPETUAL"
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("book.csv"), BOOK);
    Files.writeString(folder.resolve("mandate.yaml"), MANDATE);
    ChainFile.write(folder, ChainFile.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0.5 BTC|0.5 ETH|mandate.yaml:3: unit must be BTC|underlyings.BTC.delta="0.5 ETH"
          0.5 BTC|0.5|mandate.yaml:3: must be a number with its unit BTC|delta="0.5"
          0.5 BTC|-0.5 BTC|mandate.yaml:3: limit must be positive|delta="-0.5 BTC"
          0.5 BTC|NaN BTC|mandate.yaml:3: number must be finite|delta="NaN BTC"
          delta|dleta|mandate.yaml:3: unknown key, nearest valid key is delta|BTC.dleta
          target|staking|mandate.yaml:1: this version cannot honour staking|staking="usd-neutral"
          target|tail|mandate.yaml:1: must be a list with at least one entry|tail="usd-neutral"
          PERPETUAL|PERPETAUL|mandate.yaml:6: instrument must be one the market quotes|[0]=
          BTC-PERP|ETH-PERP|mandate.yaml:6: instrument must be one the market quotes|[0]=
          BTC-PERPETUAL|*-27MAR26|mandate.yaml:5: trade.instruments must name|not quoted
          trade:|trade:\\n  max_order: 5 USD|mandate.yaml:5: max_order and max_trade|="5 USD"
          """)
  void hedge_badMandate_isConfiguration(String from, String to, String said, String value)
      throws IOException {
    edit("mandate.yaml", from, to.replace("\\n", "\n"));

    requireRefused(hedge(), ExitCode.CONFIGURATION, said, value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          70000-C|71000-C|book.csv:2: instrument must be one the market quotes|71000-C
          27MAR26-70000-C|30JAN26-70000-C|book.csv:2: instrument must not be expired|30JAN26
          BTC-PERPETUAL|BTC-27MAR26-70000-C|book.csv:3: an instrument has one row per|book.csv:2
          -5|NaN|book.csv:2: number must be decimal digits|quantity="NaN"
          -5|0|book.csv:2: quantity must not be zero|quantity="0"
          entry_price|entry|book.csv:1: column is missing|column="entry_price"
          ,0.08||book.csv:2: row must have as many fields as the header|3 of 4
          cash:BTC,3,|cash:BTC,3,1|book.csv:4: a cash balance has no entry price|entry_price="1"
          cash:BTC|cash:ETH|book.csv: equity unknown|row="deribit/main,cash:BTC,AMOUNT,"
          deribit/main,cash|other/main,cash|book.csv: equity unknown|row="deribit/main,cash:BTC
          cash:BTC|cash:SOL|book.csv: equity unknown|cash:BTC
          """)
  void hedge_badBook_isData(String from, String to, String said, String value) throws IOException {
    edit("book.csv", from, to == null ? "" : to);

    requireRefused(hedge(), ExitCode.DATA, said, value);
    assertThat(hedge("--output", folder.resolve("out.json").toString()).exitCode())
        .isEqualTo(ExitCode.DATA);
  }

  @Test
  void hedge_emptyBook_isData() throws IOException {
    Files.writeString(folder.resolve("book.csv"), BOOK.lines().findFirst().orElseThrow());
    requireRefused(hedge(), ExitCode.DATA, "book.csv: book must have at least one position", "");

    Files.writeString(folder.resolve("book.csv"), "");
    requireRefused(hedge(), ExitCode.DATA, "book.csv: book must have at least one position", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0.0800,0.0820|0.0820,0.0800|market must not be crossed where the book holds it|70000-C
          mark_price|marked_price|Z.csv:1: column is missing (nearest:|column="mark_price"
          0.0810|NaN|Z.csv:2: price must be a finite decimal number|mark_price="NaN"
          0.55,0.55|-1,0.55|Z.csv:2: number must be positive|implied_volatility="-1"
          60000-P|70000-C|Z.csv:3: an instrument has one row|70000-C
          """)
  void hedge_badMarket_isData(String from, String to, String said, String value)
      throws IOException {
    edit(ChainFile.NAME, from, to);

    requireRefused(hedge(), ExitCode.DATA, said, value);
  }

  @Test
  void hedge_crossedWhereNothingIsHeld_isListedAndNotTraded() throws IOException {
    edit(ChainFile.NAME, "0.0200,0.0210", "0.0210,0.0200");
    edit("mandate.yaml", "BTC-PERPETUAL", "BTC-*");

    var hedge = hedge("--format", "json");

    assertThat(hedge.exitCode()).as(hedge.err()).isZero();
    assertThat(hedge.out()).contains("bid above ask").contains(ChainFile.PUT);
  }

  @Test
  void hedge_truncatedGzip_isData() throws IOException {
    Files.delete(folder.resolve(ChainFile.NAME));
    var market = ChainFile.writeTruncated(folder);

    requireRefused(
        Invocation.of(arguments("hedge", market)), ExitCode.DATA, "gzip file ends too early", "");
  }

  @Test
  void hedge_timeOutsideTheRecording_isData() {
    requireRefused(
        hedge("--at", "2026-02-05T11:00:00Z", "--max-age", "12h"),
        ExitCode.DATA,
        "recording starts after the time asked",
        "2026-02-05T11:00:00Z");
    requireRefused(
        hedge("--at", "2026-02-05T14:00:00Z", "--max-age", "90min"),
        ExitCode.DATA,
        "snapshot must be at most 1h 30min older than the time asked, and is 2h 0min",
        "raise --max-age");
    assertThat(hedge("--at", "2026-02-05T14:00:00Z", "--max-age", "2h").exitCode()).isZero();
  }

  @Test
  void hedge_severalFaults_leaveNoFileBehind() throws IOException {
    edit("mandate.yaml", "PERPETUAL", "PERPETAUL");
    var files = filesIn(folder);

    hedge("--output", name("o.json"), "--book-after", name("after.csv"));

    assertThat(filesIn(folder)).isEqualTo(files);
  }

  private void requireRefused(Invocation run, int exitCode, String said, String value) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.complaints()).hasSize(1);
    assertThat(run.err()).startsWith("ballast: ").contains(said).contains(value);
    assertThat(run.out()).isEmpty();
  }

  private Invocation hedge(String... more) {
    return Invocation.of(arguments("hedge", folder.resolve(ChainFile.NAME), more));
  }

  private String[] arguments(String command, Path market, String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                command,
                "--book",
                name("book.csv"),
                "--mandate",
                name("mandate.yaml"),
                "--market",
                market.toString()));
    arguments.addAll(Arrays.asList(more));
    return arguments.toArray(String[]::new);
  }

  private String name(String file) {
    return folder.resolve(file).toString();
  }

  private void edit(String file, String from, String to) throws IOException {
    var text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replaceFirst(Pattern.quote(from), to));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(Path::toString).sorted().toList();
    }
  }
}
