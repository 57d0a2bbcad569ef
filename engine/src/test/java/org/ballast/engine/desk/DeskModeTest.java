package org.ballast.engine.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.ballast.engine.TinyMarket;
import org.ballast.engine.event.Event;
import org.ballast.engine.event.Notice;
import org.ballast.engine.state.DeskMode;
import org.junit.jupiter.api.Test;

class DeskModeTest {
  private final DeskScript script = DeskScript.shortCalls();

  @Test
  void apply_pauseOrConfigurationAfterKill_staysHalted() {
    command(Event.Command.KILL);

    command(Event.Command.PAUSE);
    assertThat(script.desk().mode()).isEqualTo(DeskMode.HALT);
    configure();
    assertThat(script.desk().mode()).isEqualTo(DeskMode.HALT);

    command(Event.Command.RESUME);
    assertThat(script.desk().mode()).isEqualTo(DeskMode.RUN);
  }

  @Test
  void apply_configurationAfterPause_staysHeld() {
    assertThat(script.desk().mode()).isEqualTo(DeskMode.RUN);
    command(Event.Command.PAUSE);

    configure();

    assertThat(script.desk().mode()).isEqualTo(DeskMode.HOLD);
    assertThat(script.told(Notice.ModeChanged.class)).hasSize(2);
  }

  private void configure() {
    script.feed(new Event.ConfigurationChanged(TinyMarket.START_NS, 1, new byte[0]));
  }

  private void command(Event.Command command) {
    script.feed(new Event.OperatorCommand(TinyMarket.START_NS, command, "test", "story"));
  }
}
