package org.ballast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the project's own sources to the rules of [TidyRules].
class TidyTest {
  private static final Path ROOT = Path.of(System.getProperty("ballast.root", ".."));
  private static final int MAX_README_LINES = 20;
  private static final List<String> DETERMINISTIC =
      List.of(
          "domain/src/main",
          "quant/src/main",
          "hedging/src/main",
          "engine/src/main",
          "venues/src/main/java/org/ballast/venues/kit",
          "venues/src/main/java/org/ballast/venues/simulated");

  @Test
  void sources_followTheRulesForEveryFile() throws IOException {
    var sources = new ArrayList<Path>();
    for (var module : modules()) {
      sources.addAll(javaFiles(module.resolve("src")));
    }
    assertThat(sources).as("sources found under %s", ROOT).hasSizeGreaterThan(20);
    assertThat(breaches(sources, TidyRules.EVERYWHERE)).isEmpty();
  }

  @Test
  void deterministicSources_useNothingThatDiffersBetweenRuns() throws IOException {
    var sources = new ArrayList<Path>();
    for (var folder : DETERMINISTIC) {
      sources.addAll(javaFiles(ROOT.resolve(folder)));
    }
    assertThat(sources).as("deterministic sources under %s", ROOT).hasSizeGreaterThan(20);
    assertThat(breaches(sources, TidyRules.DETERMINISTIC)).isEmpty();
  }

  @Test
  void packages_sayWhatTheyAreAndForbidNull() throws IOException {
    var bare = new ArrayList<Path>();
    for (var module : modules()) {
      for (var folder : packages(module.resolve("src/main/java"))) {
        if (!isDocumented(folder.resolve("package-info.java"))) {
          bare.add(ROOT.relativize(folder));
        }
      }
    }
    assertThat(bare).as("packages whose package-info lacks /// or @NullMarked").isEmpty();
  }

  @Test
  void modules_haveShortReadmes() throws IOException {
    var wrong = new ArrayList<Path>();
    for (var module : modules()) {
      var readme = module.resolve("README.md");
      if (!Files.exists(readme) || Files.readAllLines(readme).size() > MAX_README_LINES) {
        wrong.add(ROOT.relativize(readme));
      }
    }
    assertThat(wrong).as("READMEs missing or over %s lines", MAX_README_LINES).isEmpty();
  }

  private static boolean isDocumented(Path packageInfo) throws IOException {
    if (!Files.exists(packageInfo)) {
      return false;
    }
    var source = SourceText.parse(Files.readString(packageInfo));
    return source.comments().stream().anyMatch(line -> line.startsWith("/// "))
        && source.code().contains("@NullMarked");
  }

  private static List<String> breaches(List<Path> files, List<TidyRule> rules) throws IOException {
    var found = new ArrayList<String>();
    for (var file : files) {
      var name = ROOT.relativize(file).toString();
      found.addAll(TidyRules.breaches(name, Files.readString(file), rules));
    }
    return found;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(f -> Files.exists(f.resolve("pom.xml"))).sorted().toList();
    }
  }

  private static List<Path> packages(Path folder) throws IOException {
    return javaFiles(folder).stream().map(Path::getParent).distinct().toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
