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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.ballast.domain.fault.BadInputException;
import org.knowm.xchart.internal.chartpart.Chart;

/// Rows of charts as one SVG or PNG.
final class Picture {
  static final int CHART_WIDTH = 640;
  static final int CHART_HEIGHT = 440;

  /// Pixels per unit of a PNG, so that it is sharp on dense screens.
  private static final int PNG_SCALE = 2;

  /// A PNG of more charts is large enough without.
  private static final int SCALED_CHARTS_MAX = 8;

  private Picture() {}

  static void requireKnownFormat(Path file) {
    if (!isSvg(file) && !file.toString().endsWith(".png")) {
      throw BadInputException.configuration(
          "command line", "picture must be .svg or .png", "--plot", file.toString());
    }
  }

  /// The charts in rows of `columns`.
  static <C extends Chart<?, ?>> List<List<C>> rows(List<C> charts, int columns) {
    var rows = new ArrayList<List<C>>();
    for (var from = 0; from < charts.size(); from += columns) {
      rows.add(charts.subList(from, Math.min(from + columns, charts.size())));
    }
    return rows;
  }

  static byte[] draw(List<? extends List<? extends Chart<?, ?>>> rows, Path file) {
    var charts = rows.stream().mapToInt(List::size).sum();
    var scale = charts > SCALED_CHARTS_MAX ? 1 : PNG_SCALE;
    return draw(() -> isSvg(file) ? svg(rows) : png(raster(rows, scale)));
  }

  /// A PNG of few bytes, for the project's documents: not scaled up, in 216 colours.
  static byte[] drawSmall(List<? extends List<? extends Chart<?, ?>>> rows) {
    return draw(() -> png(FewColours.of(raster(rows, 1))));
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

  private static byte[] svg(List<? extends List<? extends Chart<?, ?>>> rows) throws IOException {
    var graphics = new VectorGraphics2D();
    paint(rows, graphics);
    var document =
        new SVGProcessor()
            .getDocument(
                SvgCommands.merged(graphics.getCommands()),
                new PageSize(width(rows), height(rows)));
    var bytes = new ByteArrayOutputStream();
    document.writeTo(bytes);
    return SvgText.shortened(bytes.toString(StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static BufferedImage raster(List<? extends List<? extends Chart<?, ?>>> rows, int scale) {
    var image =
        new BufferedImage(scale * width(rows), scale * height(rows), BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    paint(rows, graphics);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void paint(List<? extends List<? extends Chart<?, ?>>> rows, Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width(rows), height(rows));
    for (var row = 0; row < rows.size(); row++) {
      for (var column = 0; column < rows.get(row).size(); column++) {
        var x = column * CHART_WIDTH;
        var y = row * CHART_HEIGHT;
        graphics.translate(x, y);
        rows.get(row).get(column).paint(graphics, CHART_WIDTH, CHART_HEIGHT);
        graphics.translate(-x, -y);
      }
    }
  }

  private static int width(List<? extends List<? extends Chart<?, ?>>> rows) {
    return CHART_WIDTH * rows.stream().mapToInt(List::size).max().orElse(0);
  }

  private static int height(List<? extends List<? extends Chart<?, ?>>> rows) {
    return CHART_HEIGHT * rows.size();
  }

  private static boolean isSvg(Path file) {
    return file.toString().endsWith(".svg");
  }
}
