package org.ballast.runtime.margin;

import java.util.Locale;
import org.ballast.quant.margin.MarginModel;
import org.ballast.quant.margin.ParameterOrigin;
import org.ballast.runtime.yaml.YamlField;

/// The rules a file may hold parameters of.
enum MarginRule {
  AAVE_V3,
  BINANCE_CROSS,
  BYBIT_INVERSE,
  DERIBIT_PORTFOLIO,
  DERIBIT_STANDARD,
  DERIVE_PORTFOLIO,
  DERIVE_STANDARD,
  HYPERLIQUID_CROSS;

  /// As written in files, such as `deribit-standard`.
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Makes the model of one account from its entry.
  MarginModel read(YamlField account, ParameterOrigin origin) {
    return switch (this) {
      case AAVE_V3 -> AaveReader.read(account, origin);
      case BINANCE_CROSS -> TierReader.cross(account, origin);
      case BYBIT_INVERSE -> TierReader.inverse(account, origin);
      case DERIBIT_PORTFOLIO -> DeribitReader.portfolio(account, origin);
      case DERIBIT_STANDARD -> DeribitReader.standard(account, origin);
      case DERIVE_PORTFOLIO -> DerivePortfolioReader.read(account, origin);
      case DERIVE_STANDARD -> DeriveStandardReader.read(account, origin);
      case HYPERLIQUID_CROSS -> TierReader.leverage(account, origin);
    };
  }
}
