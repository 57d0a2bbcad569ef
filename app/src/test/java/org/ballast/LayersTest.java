package org.ballast;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proves the arrows between modules, and proves on made-up classes that a wrong arrow is seen.
class LayersTest {
  private static final Path ROOT = Path.of(System.getProperty("ballast.root", ".."));

  @TempDir private Path folder;

  @Test
  void modules_keepToTheirLayers() {
    var classes = new ClassFileImporter().importPaths(modules());
    assertThat(classes.size()).as("classes imported from %s", ROOT).isGreaterThan(20);
    assertThat(broken(classes)).isEmpty();
  }

  @Test
  void modules_holdOnlyTheirOwnPackages() {
    for (var module : Layers.MAY_USE.keySet()) {
      var home = "org.ballast." + module;
      assertThat(new ClassFileImporter().importPaths(classesOf(module)))
          .allMatch(type -> (type.getPackageName() + ".").startsWith(home + "."));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "domain.a.X, quant.a.Y, domain uses only",
    "quant.a.X, hedging.a.Y, quant uses only",
    "hedging.a.X, venues.a.Y, hedging uses only",
    "venues.a.X, hedging.a.Y, venues uses only",
    "venues.a.X, runtime.a.Y, venues uses only",
    "runtime.a.X, app.a.Y, runtime uses only",
    "app.a.X, bench.a.Y, app uses only",
    "hedging.a.X, quant.a.internal.Y, only quant uses its internal packages",
    "app.a.X, runtime.a.internal.b.Y, only runtime uses its internal packages",
    "venues.derive.X, venues.deribit.Y, venues do not use one another",
    "venues.deribit.X, venues.recorded.Y, venues do not use one another",
    "venues.kit.X, venues.deribit.Y, venues do not use one another",
    "venues.recorded.X, venues.simulated.Y, venues do not use one another",
  })
  void rules_onWrongArrow_fire(String from, String to, String rule) throws IOException {
    write("org.ballast." + from, "org.ballast." + to);
    assertThat(broken(classes())).singleElement().asString().startsWith(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "domain.a.X, org.slf4j.Logger, domain uses no library",
    "domain.a.X, javax.sql.DataSource, domain uses no library",
    "quant.a.X, org.slf4j.Logger, quant uses no library",
    "quant.a.X, org.hipparchus.Y, org.hipparchus.. is used only in",
    "hedging.a.X, org.slf4j.Logger, hedging uses no library",
    "hedging.a.X, org.ojalgo.Y, org.ojalgo.. is used only in",
    "runtime.a.internal.X, org.ojalgo.Y, org.ojalgo.. is used only in",
  })
  void rules_onWrongLibrary_fire(String from, String library, String rule) throws IOException {
    write("org.ballast." + from, library);
    assertThat(broken(classes())).singleElement().asString().startsWith(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "org.ballast.domain.a.X, java.util.List",
    "org.ballast.domain.a.X, org.jspecify.annotations.Nullable",
    "org.ballast.quant.a.X, jdk.incubator.vector.DoubleVector",
    "org.ballast.quant.a.internal.X, org.hipparchus.Y",
    "org.ballast.quant.a.X, org.ballast.quant.b.internal.Y",
    "org.ballast.hedging.a.internal.X, org.ojalgo.Y",
    "org.ballast.hedging.a.X, org.ballast.quant.a.Y",
    "org.ballast.venues.derive.X, org.ballast.venues.kit.Y",
    "org.ballast.venues.recorded.X, org.ballast.venues.deribit.Y",
    "org.ballast.venues.simulated.X, org.ballast.venues.deribit.Y",
    "org.ballast.app.a.X, org.ballast.domain.a.Y",
  })
  void rules_onRightArrow_areSilent(String from, String to) throws IOException {
    write(from, to);
    assertThat(broken(classes())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"domain", "quant", "hedging", "runtime", "app"})
  void rules_onCycleOfFeatures_fire(String module) throws IOException {
    var home = "org.ballast." + module;
    write(home + ".a.X", home + ".b.Y");
    write(home + ".b.Y", home + ".a.X");
    assertThat(broken(classes()))
        .singleElement()
        .asString()
        .startsWith("the features of " + module + " form no cycle");
  }

  @Test
  void rules_onFeatureAndItsInternal_areSilent() throws IOException {
    write("org.ballast.quant.a.X", "org.ballast.quant.a.internal.Y");
    write("org.ballast.quant.a.internal.Y", "org.ballast.quant.a.X");
    assertThat(broken(classes())).isEmpty();
  }

  private static List<Path> modules() {
    return Layers.MAY_USE.keySet().stream()
        .map(LayersTest::classesOf)
        .filter(Files::exists)
        .toList();
  }

  private static Path classesOf(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  private JavaClasses classes() {
    return new ClassFileImporter().importPath(folder);
  }

  private static List<String> broken(JavaClasses classes) {
    return Layers.all().stream()
        .map(rule -> rule.evaluate(classes))
        .filter(result -> result.hasViolation())
        .map(result -> result.getFailureReport().toString().lines())
        .map(LayersTest::ruleThenDetails)
        .toList();
  }

  /// ArchUnit writes `Architecture Violation ... Rule 'x' was violated`; this puts x first.
  private static String ruleThenDetails(Stream<String> report) {
    var text = String.join("\n", report.toList());
    int start = text.indexOf('\'') + 1;
    return text.substring(start);
  }

  /// Writes the class file of a class that holds a field of another type.
  private void write(String name, String fieldType) throws IOException {
    var file = folder.resolve(name.replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    var bytes =
        ClassFile.of()
            .build(
                ClassDesc.of(name),
                type -> type.withField("field", ClassDesc.of(fieldType), ClassFile.ACC_PRIVATE));
    Files.write(file, bytes);
  }
}
