package org.ballast.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ballast.app.output.Figures;
import org.ballast.runtime.history.DeskHistory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {
  private static final int MANY_STEPS = 3_000;
  private static final int BYTES_MAX = 3_000_000;

  @Test
  void render_nastyText_isWellFormedAndEscaped() throws Exception {
    var html = HtmlReport.render(SampleRun.report(50));

    assertThat(parse(html).getDocumentElement().getTagName()).isEqualTo("html");
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void render_manySteps_staysSmallAndFetchesNothing() {
    var html = HtmlReport.render(SampleRun.report(MANY_STEPS));

    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BYTES_MAX);
    assertThat(html).doesNotContain("<link", "src=", "@import", "url(");
  }

  @Test
  void render_tables_showTheSumsOfTheHistory() throws Exception {
    var report = SampleRun.report(50);
    var page = parse(HtmlReport.render(report)).getDocumentElement().getTextContent();

    for (var policy : report.statistics()) {
      assertThat(page)
          .contains(Figures.whole(policy.changeUsd()))
          .contains(Figures.whole(policy.feesUsd()))
          .contains(Figures.whole(policy.shortfall99Usd()));
    }
    assertThat(page)
        .contains("ballast replay /tmp/desk.db")
        .contains(report.main().journalHash())
        .contains("Breaches (" + report.main().breaches().size() + ")");
  }

  @Test
  void render_everyBreach_hasItsRow() throws Exception {
    var history = SampleRun.history("programme", 200);

    assertThat(rows(parse(wrapped(RunSections.breaches(history)))))
        .isEqualTo(history.breaches().size());
  }

  @Test
  void render_manyTrades_showsBothEndsAndSaysSo() throws Exception {
    var history = SampleRun.history("programme", MANY_STEPS);
    var section = RunSections.trades(history);

    assertThat(rows(parse(wrapped(section)))).isEqualTo(400);
    assertThat(section).contains("The first and the last 200 of 750");
  }

  @Test
  void render_oneStepAlone_isDrawn() throws Exception {
    var report = new RunReport(SampleRun.history("none", 1), List.<DeskHistory>of(), "desk.db");

    assertThat(parse(HtmlReport.render(report)).getDocumentElement().getTagName())
        .isEqualTo("html");
  }

  private static String wrapped(String section) {
    return "<div>" + section + "</div>";
  }

  private static long rows(Document document) {
    var bodies = document.getElementsByTagName("tbody");
    return IntStream.range(0, bodies.getLength())
        .mapToLong(i -> ((Element) bodies.item(i)).getElementsByTagName("tr").getLength())
        .sum();
  }

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }
}
