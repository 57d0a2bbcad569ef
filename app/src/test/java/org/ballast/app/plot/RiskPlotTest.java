package org.ballast.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ballast.app.Invocation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskPlotTest {
  private static final String BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-30JAN26-90000-C,-20,0.0270
      deribit/main,deribit:BTC-PERPETUAL,125000,87950.5
      """;
  private static final String LINEAR_BOOK =
      """
      account,instrument,quantity,entry_price
      deribit/main,deribit:BTC-PERPETUAL,125000,87950.5
      """;

  private static final String DOLLARS =
      """
      account,instrument,quantity,entry_price
      wallet/treasury,cash:USD,500000,
      """;

  @TempDir private Path folder;

  @Test
  void draw_png_isFourChartsAtTwiceTheirSize() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(draw(BOOK, "a.png")));

    assertThat(image.getWidth()).isEqualTo(4 * Picture.CHART_WIDTH);
    assertThat(image.getHeight()).isEqualTo(4 * Picture.CHART_HEIGHT);
  }

  @Test
  void draw_svg_isWellFormedAndTheSameEachTime() throws Exception {
    var first = draw(BOOK, "a.svg");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);

    var root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(first)).getDocumentElement();

    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(draw(BOOK, "b.svg")).isEqualTo(first);
  }

  /// Nothing gained or lost is white, not the colour of a loss.
  @Test
  void draw_bookThatCannotMove_isWhite() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(draw(DOLLARS, "a.png")));

    var middleOfCell =
        new Color(image.getRGB(3 * Picture.CHART_WIDTH + 60, Picture.CHART_HEIGHT + 50));
    assertThat(middleOfCell).isEqualTo(Color.WHITE);
  }

  @Test
  void draw_bookWithoutOptions_isDrawnAllTheSame() throws IOException {
    assertThat(draw(LINEAR_BOOK, "a.png")).isNotEmpty();
  }

  private byte[] draw(String book, String picture) throws IOException {
    var bookFile = Files.writeString(folder.resolve("book.csv"), book);
    var file = folder.resolve(picture);
    var run =
        Invocation.of(
            "risk", "--book", bookFile.toString(), "--market", "sim:1", "--plot", file.toString());
    Assumptions.assumeFalse(run.err().contains("fonts must be installed"), run.err());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return Files.readAllBytes(file);
  }
}
