package org.ballast.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ballast.app.price.PriceModels;
import org.ballast.app.price.PricedCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ballast price`: prices, Greeks or implied volatilities of the cases in a file.
@Command(
    name = "price",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Columns besides id; type is C or P:",
      "  bsm           type,S,K,T,r,q,sigma",
      "  black76       type,F,K,T,df,sigma",
      "  inverse       type,F,K,T,sigma",
      "  implied-vol   type,F,K,T,df,price",
      "  svi           F,K,T,a,b,rho,m,sigma",
      "  sabr          F,K,T,alpha,beta,rho,nu",
      "  heston        type,S,K,T,r,q,kappa,theta,sigma,rho,v0",
      "  bates         heston's and lambda,muJ,sigJ",
      "  svcj          heston's and lambda,muY,sigY,muV,rhoJ",
      "  merton        type,S,K,T,r,q,sigma,lambda,muJ,sigJ",
      "  merton-series S,K,T,r,q,total_vol,lambda,gamma_share (calls)",
      "  kou           type,S,K,T,r,q,sigma,lambda,p,eta1,eta2",
      "  vulnerable    type,S,K,T,r,sigma,hazard,recovery",
      "  jump-to-zero  S,K,T,r,sigma,hazard",
      "  wrong-way     type,S,K,T,r,sigma,hazard,recovery,jump",
      "  lst           redemption_rate,S,funding_rate,slash_intensity,slash_loss,",
      "                yield_during_unbond,unbond_days",
      "  staked        apr,n_per_year",
      "  staked-option type,S,K,T,r,sigma,apr,n_per_year,slash_intensity,slash_loss"
    })
final class PriceCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "One of those below.")
  private String model = "";

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      description = "Cases, CSV with a header.")
  private Path input = Path.of("cases.csv");

  @Mixin private final OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (var progress = LateProgress.start(spec.commandLine().getErr())) {
      output.requireWritable(List.of(input), Map.of());
      progress.step("pricing");
      var cases = PricedCases.read(input, PriceModels.parse(model));
      output.write(
          switch (output.format) {
            case TABLE -> cases.toTable();
            case JSON -> cases.toJson();
            case CSV -> cases.toCsv();
          },
          spec.commandLine().getOut());
      return ExitCode.DONE;
    }
  }
}
