package org.ballast;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who may use whom: the rules between modules, features and libraries.
final class Layers {
  private static final String OURS = "org.ballast.";

  /// Each module and the modules it may use. Maven's own paths are wider than these.
  static final Map<String, List<String>> MAY_USE = mayUse();

  private static final List<String> LIBRARIES_OF_QUANT =
      List.of("org.hipparchus..", "jdk.incubator.vector..");

  private Layers() {}

  private static Map<String, List<String>> mayUse() {
    var map = new LinkedHashMap<String, List<String>>();
    map.put("domain", List.of());
    map.put("quant", List.of("domain"));
    map.put("hedging", List.of("domain", "quant"));
    map.put("engine", List.of("domain", "quant", "hedging"));
    map.put("venues", List.of("domain", "quant", "engine.port"));
    map.put("runtime", List.of("domain", "quant", "hedging", "engine", "venues"));
    map.put("backtest", List.of("domain", "quant", "hedging", "engine", "venues", "runtime"));
    map.put(
        "app", List.of("domain", "quant", "hedging", "engine", "venues", "runtime", "backtest"));
    return map;
  }

  static List<ArchRule> all() {
    var rules = new ArrayList<ArchRule>();
    for (var module : MAY_USE.keySet()) {
      rules.add(staysInItsLayer(module));
      rules.add(keepsItsInternals(module));
      rules.add(hasNoCycles(module));
    }
    rules.add(usesOnly("domain", List.of()));
    rules.add(usesOnly("quant", LIBRARIES_OF_QUANT));
    rules.add(usesOnly("engine", List.of()));
    rules.add(usesOnly("hedging", List.of("org.ojalgo..")));
    rules.add(isHiddenIn("org.hipparchus..", "org.ballast.quant..internal.."));
    rules.add(isHiddenIn("org.ojalgo..", "org.ballast.hedging..internal.."));
    rules.add(venuesKeepApart());
    return rules;
  }

  private static ArchRule staysInItsLayer(String module) {
    var allowed =
        Stream.concat(Stream.of(module), MAY_USE.get(module).stream()).map(Layers::in).toList();
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.ballast..").and(not(resideInAnyPackage(array(allowed)))))
        .as(module + " uses only " + MAY_USE.get(module))
        .allowEmptyShould(true);
  }

  private static ArchRule keepsItsInternals(String module) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in(module))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(OURS + module + "..internal..")
        .as("only " + module + " uses its internal packages")
        .allowEmptyShould(true);
  }

  /// A feature is the first package below the module; its `internal` belongs to it.
  private static ArchRule hasNoCycles(String module) {
    return slices()
        .matching(OURS + module + ".(*)..")
        .should()
        .beFreeOfCycles()
        .as("the features of " + module + " form no cycle")
        .allowEmptyShould(true);
  }

  private static ArchRule usesOnly(String module, List<String> libraries) {
    var allowed =
        Stream.concat(Stream.of("java..", "org.jspecify..", OURS + "."), libraries.stream());
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(array(allowed.toList()))))
        .as(module + " uses no library but " + libraries)
        .allowEmptyShould(true);
  }

  private static ArchRule isHiddenIn(String library, String home) {
    return noClasses()
        .that()
        .resideInAPackage("org.ballast..")
        .and()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .as(library + " is used only in " + home)
        .allowEmptyShould(true);
  }

  /// Venues do not know one another; `recorded` and `simulated` replay what deribit defines.
  private static ArchRule venuesKeepApart() {
    return slices()
        .matching("org.ballast.venues.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAnyPackage("org.ballast.venues.recorded..", "org.ballast.venues.simulated.."),
            resideInAnyPackage("org.ballast.venues.kit..", "org.ballast.venues.deribit.."))
        .ignoreDependency(
            resideInAPackage("org.ballast.venues.."), resideInAPackage("org.ballast.venues.kit.."))
        .as("venues do not use one another")
        .allowEmptyShould(true);
  }

  private static String in(String module) {
    return OURS + module + "..";
  }

  private static String[] array(List<String> packages) {
    return packages.toArray(String[]::new);
  }
}
