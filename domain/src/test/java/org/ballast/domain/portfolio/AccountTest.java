package org.ballast.domain.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  @Test
  void parse_ofVenueAndName_writesThemBack() {
    assertThat(Account.parse("deribit/main")).isEqualTo(new Account("deribit", "main"));
    assertThat(Account.parse("deribit/main")).hasToString("deribit/main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "deribit", "deribit/", "/main", "a/b/c", "de ribit/main", "-a/b"})
  void parse_ofAnythingElse_isRefusedWithItsText(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Account.parse(text))
        .withMessage("account must be venue/name, e.g. deribit/main: account=\"" + text + "\"");
  }

  @Test
  void compareTo_isByVenueThenName() {
    assertThat(Account.parse("a/z")).isLessThan(Account.parse("b/a"));
    assertThat(Account.parse("a/y")).isLessThan(Account.parse("a/z"));
  }
}
