package org.ballast.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgTextTest {
  @Test
  void shortened_path_isRelativeInHundredths() {
    assertThat(
            SvgPath.shortened(
                "M78.674,365.8 L78.674,365.8 L81.67,365.8 L81.67,366.8 L78.674,365.8 Z"))
        .isEqualTo("m78.67 365.8h3v1z");
    assertThat(SvgPath.shortened("M0,0 Q1,-0.5 2.25,0.25 Q3,1 4,1 C5,5 6,6 7.004,7 M-1,2 L0,0"))
        .isEqualTo("m0 0q1-.5 2.25 .25 .75 .75 1.75 .75c1 4 2 5 3 6m-8-5l1-2");
  }

  @Test
  void shortened_roundingOfPoints_doesNotAddUp() {
    var path = new StringBuilder("M0,0");
    for (var i = 1; i <= 100; i++) {
      path.append(" L").append(i * 1.004).append(",0");
    }
    var sum = 0.0;
    for (var step : SvgPath.shortened(path.toString()).substring("m0 0h".length()).split(" ", -1)) {
      sum += Double.parseDouble(step);
    }
    assertThat(Math.round(100 * sum)).isEqualTo(10_040);
  }

  @Test
  void shortened_pathAndStyleThatRepeat_areWrittenOnce() {
    var label = "M0,0" + " L1,1 L2,5".repeat(20);
    var path = "<path d=\"" + label + "\" style=\"fill:red\"/>";
    var once = "<path d=\"M0,0 L3.14159,1\"/>";
    var text = SvgText.shortened("<svg><defs></defs>" + path + once + path + "</svg>");

    assertThat(text)
        .isEqualTo(
            "<svg><defs><path id=\"p0\" d=\""
                + SvgPath.shortened(label)
                + "\"/>\n<style>\n.s0{fill:red}\n</style>\n</defs>"
                + "<use xlink:href=\"#p0\" class=\"s0\"/><path d=\"m0 0l3.14 1\"/>"
                + "<use xlink:href=\"#p0\" class=\"s0\"/></svg>");
  }
}
