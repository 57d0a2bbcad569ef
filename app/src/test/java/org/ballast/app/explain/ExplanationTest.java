package org.ballast.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.TreeMap;
import org.ballast.app.report.SampleRun;
import org.ballast.engine.port.MarketReference;
import org.ballast.quant.delta.DeltaModel;
import org.ballast.runtime.host.ReplayResult;
import org.ballast.runtime.host.ReplayRun;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExplanationTest {
  private static final String LABEL = "btc-treasury.0.8.1";

  @Test
  void find_orderLabel_tellsTheDecisionItsMarketAndItsFills() {
    var text = ExplainText.render(Explanation.find(replay(), LABEL).orElseThrow());

    assertThat(text)
        .contains("decision  btc-treasury.0.8.0 at 2026-01-15T20:00:00Z\n")
        .contains("because   band-breach: BTC.delta 0.7100 BTC beyond 0.5000\n")
        .contains("market    journal position 8, sim:42 at offset 3, SHA-256 cdcd")
        .contains("delta     ssr 0.8\n")
        .contains("plan      programme, solved: 1 order for 12.50 USD, none costs less than 12.25")
        .contains("gate passed: R 2.0164 -> 0.2500\n")
        .contains("fill      sell 41400 USD deribit:BTC-PERPETUAL at 90000.5 USD (assumed)")
        .contains("refused   deribit:ETH-PERPETUAL: max_order: ")
        .contains("paid      24.75 USD, expected 12.50\n")
        .endsWith("outcome   1 of 1 orders filled\n");
  }

  @Test
  void find_decisionOrUnknownLabel_isFoundOrNot() {
    assertThat(Explanation.find(replay(), "btc-treasury.0.8.0")).isPresent();
    assertThat(Explanation.find(replay(), "btc-treasury.0.9.1")).isEmpty();
  }

  @Test
  void last_replay_isTheLatestWithAnOrder() {
    assertThat(Explanation.last(replay()).orElseThrow().decision().id().sequence()).isEqualTo(16);
  }

  @Test
  void json_explanation_hasTheFieldsOfItsSchema() {
    var json = JsonMapper.shared().readTree(ExplainJson.render(Explanation.all(replay())));
    var decision = json.get("decisions").get(2);

    assertThat(json.get("schema").asString()).isEqualTo("ballast.explain/1");
    assertThat(decision.get("market").get("offset").asLong()).isEqualTo(3);
    assertThat(decision.get("deltaModel").asString()).isEqualTo("ssr 0.8");
    assertThat(decision.get("plan").get("bound").get("amount").asDouble()).isEqualTo(12.25);
    assertThat(decision.get("orders").get(0).get("label").asString()).isEqualTo(LABEL);
    assertThat(decision.get("paid").get("amount").asDouble()).isCloseTo(24.75, within(1e-9));
  }

  @Test
  void replay_sameAndDifferent_saySo() {
    var same = replay();
    var different =
        new ReplayResult(
            "btc-treasury",
            DeltaModel.DEFAULT,
            3,
            2,
            1,
            "ef",
            "cd",
            Optional.of(new ReplayResult.Difference(5, "effects differ")),
            same.history(),
            new TreeMap<>());
    var json =
        JsonMapper.shared().readTree(ReplayText.json(different, ReplayRun.Computations.RECORDED));

    assertThat(ReplayText.render(same, ReplayRun.Computations.AGAIN))
        .contains("computations done again")
        .endsWith("Every effect is the same, byte for byte.\n");
    assertThat(ReplayText.render(different, ReplayRun.Computations.RECORDED))
        .endsWith("DIFFERENT at 5: effects differ\n");
    assertThat(json.get("schema").asString()).isEqualTo("ballast.replay/1");
    assertThat(json.get("same").asBoolean()).isFalse();
    assertThat(json.get("difference").get("sequence").asLong()).isEqualTo(5);
  }

  private static ReplayResult replay() {
    var markets = new TreeMap<Long, MarketReference>();
    markets.put(8L, new MarketReference("sim:42", "cd".repeat(32), 3));
    return new ReplayResult(
        "btc-treasury",
        new DeltaModel.SkewStickiness(0.8),
        1_000,
        20,
        5,
        "ef",
        "ab",
        Optional.empty(),
        SampleRun.history("programme", 20),
        markets);
  }
}
