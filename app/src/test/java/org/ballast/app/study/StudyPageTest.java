package org.ballast.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ballast.backtest.frontier.RiskKind;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

final class StudyPageTest {
  private static final String VERSION = "ballast test";

  private final String page = StudyPage.render(SampleStudy.result(), VERSION);

  @Test
  void render_nastyText_isWellFormedAndEscaped() throws Exception {
    assertThat(parse(page).getDocumentElement().getTagName()).isEqualTo("html");
    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void render_page_fetchesNothing() {
    assertThat(page).doesNotContain("<link", "src=", "@import", "url(", "href=");
  }

  @Test
  void render_sameStudy_isTheSameBytes() {
    assertThat(StudyPage.render(SampleStudy.result(), VERSION)).isEqualTo(page);
  }

  /// Verdicts first, then pictures, figures, method, and where all came from.
  @Test
  void render_page_tellsWhatFollowsBeforeHow() throws Exception {
    var text = parse(page).getDocumentElement().getTextContent();

    assertThat(text)
        .containsSubsequence(
            "programme is 20 % cheaper than fixed-interval at equal tracking error",
            "cost against risk",
            "policies",
            "where cost comes from",
            "what if the assumptions are others?",
            "Method",
            "Where everything came from",
            "ab".repeat(32));
    assertThat(text).contains(VERSION, "seed of the resamples", "flat smile");
  }

  @Test
  void render_syntheticData_saysSoInEveryHeading() {
    var synthetic = page.substring(page.indexOf("Synthetic chains (synthetic)"));

    assertThat(page).contains("<span class=\"synthetic\">synthetic</span>");
    assertThat(synthetic.split("<h2>Synthetic chains: ", -1)).hasSize(1);
  }

  @Test
  void render_everyPolicyWithACost_hasADotInEachFrontier() throws Exception {
    var result = SampleStudy.result();
    var paths = parse(page).getElementsByTagName("path");
    var dots = 0;
    for (var i = 0; i < paths.getLength(); i++) {
      var style = paths.item(i).getAttributes().getNamedItem("class").getTextContent();
      dots += style.contains("dot") ? 1 : 0;
    }
    var costly =
        result.dataSets().getFirst().whole().policies().stream()
            .filter(policy -> policy.cost() > 0)
            .count();
    assertThat(dots).isEqualTo(2 * 2 * (int) costly);
  }

  @Test
  void json_ofAStudy_hasItsFiguresUnrounded() {
    var result = SampleStudy.result();
    var json = JsonMapper.shared().readTree(StudyJson.render(result));
    var policy = result.dataSets().getFirst().whole().policies().get(1);
    var node = json.get("dataSets").get(0).get("comparisons").get(0).get("policies").get(1);

    assertThat(json.get("schema").asString()).isEqualTo("ballast.study/1");
    assertThat(json.get("dataSets").get(1).get("synthetic").asBoolean()).isTrue();
    assertThat(node.get("cost").get("value").asDouble()).isEqualTo(policy.cost());
    assertThat(node.get("shortfall99").get("value").asDouble())
        .isEqualTo(policy.risk(RiskKind.SHORTFALL_99));
  }

  @Test
  void summary_ofAStudy_namesSyntheticData() {
    assertThat(StudySummary.render(SampleStudy.result()))
        .contains("(SYNTHETIC)")
        .contains("programme is 20 % cheaper than fixed-interval at equal tracking error");
  }

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
  }
}
