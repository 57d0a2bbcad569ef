package org.ballast.domain.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BadInputExceptionTest {
  @Test
  void data_ofAField_namesPlaceRuleFieldAndValue() {
    var refusal = BadInputException.data("book.csv:3", "number must be decimal", "quantity", "x");

    assertThat(refusal.reason()).isEqualTo("book.csv:3: number must be decimal: quantity=\"x\"");
    assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.DATA);
  }

  @Test
  void configuration_withoutAField_namesPlaceAndRule() {
    var refusal = BadInputException.configuration("m.yaml", "file must be YAML");

    assertThat(refusal).hasMessage("m.yaml: file must be YAML");
    assertThat(refusal.kind()).isEqualTo(BadInputException.Kind.CONFIGURATION);
  }

  @Test
  void data_ofAValueThatBreaksLines_isOneLine() {
    var refusal = BadInputException.data("book.csv:3", "rule", "account", "a\nb\tc\u0007");

    assertThat(refusal).hasMessage("book.csv:3: rule: account=\"a b c \"");
  }
}
