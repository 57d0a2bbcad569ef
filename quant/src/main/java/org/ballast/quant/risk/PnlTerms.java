package org.ballast.quant.risk;

/// A change in USD value, told apart by where it came from. Terms add up over positions.
///
/// `delta` to `charm` are Taylor terms at the first observation, `basis` is what the move of the
/// index against the forward or future made, `flow` what was paid in or out (funding, fees,
/// transfers) and `residual` what is left. Units: USD.
public record PnlTerms(
    double delta,
    double gamma,
    double speed,
    double vega,
    double vanna,
    double volga,
    double theta,
    double charm,
    double basis,
    double flow,
    double residual) {
  public static final PnlTerms NONE = new PnlTerms(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  static PnlTerms of(OptionAttribution option, double coins) {
    return new PnlTerms(
        coins * option.delta(),
        coins * option.gamma(),
        coins * option.speed(),
        coins * option.vega(),
        coins * option.vanna(),
        coins * option.volga(),
        coins * option.theta(),
        coins * option.charm(),
        coins * option.basis(),
        0,
        coins * option.residual());
  }

  /// A position whose value is linear: what is neither delta nor flow is basis.
  static PnlTerms linear(double delta, double basis) {
    return new PnlTerms(delta, 0, 0, 0, 0, 0, 0, 0, basis, 0, 0);
  }

  static PnlTerms flow(double amount) {
    return new PnlTerms(0, 0, 0, 0, 0, 0, 0, 0, 0, amount, 0);
  }

  public PnlTerms plus(PnlTerms other) {
    return new PnlTerms(
        delta + other.delta,
        gamma + other.gamma,
        speed + other.speed,
        vega + other.vega,
        vanna + other.vanna,
        volga + other.volga,
        theta + other.theta,
        charm + other.charm,
        basis + other.basis,
        flow + other.flow,
        residual + other.residual);
  }

  /// The sum of all terms but the residual.
  public double explained() {
    return delta + gamma + speed + vega + vanna + volga + theta + charm + basis + flow;
  }
}
