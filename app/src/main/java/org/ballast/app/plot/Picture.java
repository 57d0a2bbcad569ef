package org.ballast.app.plot;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.ballast.domain.fault.BadInputException;
import org.knowm.xchart.internal.chartpart.Chart;

/// Charts laid out side by side in rows of two, as one SVG or PNG.
final class Picture {
  static final int CHART_WIDTH = 640;
  static final int CHART_HEIGHT = 440;

  private static final int COLUMNS = 2;

  /// Pixels per unit of a PNG, so that it is sharp on dense screens.
  private static final int PNG_SCALE = 2;

  private Picture() {}

  static void requireKnownFormat(Path file) {
    if (!isSvg(file) && !file.toString().endsWith(".png")) {
      throw BadInputException.configuration(
          "command line", "picture must be .svg or .png", "--plot", file.toString());
    }
  }

  static byte[] draw(List<? extends Chart<?, ?>> charts, Path file) {
    return draw(() -> isSvg(file) ? svg(charts) : png(raster(charts, PNG_SCALE)));
  }

  /// A PNG of few bytes, for the project's documents: not scaled up, in 216 colours.
  static byte[] drawSmall(List<? extends Chart<?, ?>> charts) {
    return draw(() -> png(FewColours.of(raster(charts, 1))));
  }

  private interface Drawing {
    byte[] draw() throws IOException;
  }

  private static byte[] draw(Drawing drawing) {
    System.setProperty("java.awt.headless", "true");
    try {
      return drawing.draw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InternalError | NullPointerException e) {
      // The JDK fails in these ways where the system has no font at all.
      throw BadInputException.configuration(
          "system", "fonts must be installed to draw, e.g. the package fonts-dejavu-core");
    }
  }

  private static byte[] svg(List<? extends Chart<?, ?>> charts) throws IOException {
    var graphics = new VectorGraphics2D();
    paint(charts, graphics);
    var document =
        new SVGProcessor()
            .getDocument(graphics.getCommands(), new PageSize(width(charts), height(charts)));
    var bytes = new ByteArrayOutputStream();
    document.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage raster(List<? extends Chart<?, ?>> charts, int scale) {
    var image =
        new BufferedImage(
            scale * width(charts), scale * height(charts), BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(scale, scale);
    paint(charts, graphics);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void paint(List<? extends Chart<?, ?>> charts, Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width(charts), height(charts));
    for (var i = 0; i < charts.size(); i++) {
      var x = i % COLUMNS * CHART_WIDTH;
      var y = i / COLUMNS * CHART_HEIGHT;
      graphics.translate(x, y);
      charts.get(i).paint(graphics, CHART_WIDTH, CHART_HEIGHT);
      graphics.translate(-x, -y);
    }
  }

  private static int width(List<? extends Chart<?, ?>> charts) {
    return Math.min(COLUMNS, charts.size()) * CHART_WIDTH;
  }

  private static int height(List<? extends Chart<?, ?>> charts) {
    return (charts.size() + COLUMNS - 1) / COLUMNS * CHART_HEIGHT;
  }

  private static boolean isSvg(Path file) {
    return file.toString().endsWith(".svg");
  }
}
