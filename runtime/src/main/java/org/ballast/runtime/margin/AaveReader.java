package org.ballast.runtime.margin;

import org.ballast.domain.value.Asset;
import org.ballast.quant.margin.AaveAsset;
import org.ballast.quant.margin.AaveModel;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.quant.margin.aave.AaveReserveTerms;
import org.ballast.runtime.yaml.YamlField;

/// Reads Aave's reserves. Units: basis points, as the protocol has them.
final class AaveReader {
  private static final String EXAMPLE =
      "{decimals: 18, loan_to_value: 8050, threshold: 8300, bonus: 10500, protocol_fee: 1000}";

  private AaveReader() {}

  static MarginModel read(YamlField account, ParameterOrigin origin) {
    if (!NumberFields.asset(account).equals(Asset.USD)) {
      throw account.refused("the account of this rule must be USD");
    }
    var assets = NumberFields.byAsset(account, "{WETH: " + EXAMPLE + "}", AaveReader::asset);
    return new AaveModel(assets, origin);
  }

  private static AaveAsset asset(YamlField field) {
    var terms =
        NumberFields.of(
            field, EXAMPLE, "decimals", "loan_to_value", "threshold", "bonus", "protocol_fee");
    return terms.build(() ->
        new AaveAsset(
            terms.whole("decimals"),
            new AaveReserveTerms(
                terms.whole("loan_to_value"),
                terms.whole("threshold"),
                terms.whole("bonus"),
                terms.whole("protocol_fee"))));
  }
}
