package org.ballast.app.price;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ballast.app.output.CaseTables;
import org.ballast.domain.fault.BadInputException;
import org.ballast.domain.fault.NearestName;

/// Cases with their results. A case without an answer says why; the others have theirs.
///
/// `header` is the input's columns, the results' (a name that the input has already is prefixed
/// with `computed_`), and `error`.
public record PricedCases(List<String> header, List<List<String>> rows, int inputs) {
  private static final String ERROR = "error";
  private static final String CLASH_PREFIX = "computed_";

  public PricedCases {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public static PricedCases read(Path file, PriceModel model) {
    var header = new ArrayList<String>();
    var rows = new ArrayList<List<String>>();
    if (!Files.isRegularFile(file)) {
      throw BadInputException.data(file.toString(), "input file does not exist");
    }
    try (var csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(file)) {
      for (var record : csv) {
        if (header.isEmpty()) {
          header.addAll(header(file, record.getHeader(), model));
        }
        if (record.getFieldCount() != record.getHeader().size()) {
          throw BadInputException.data(
              file + ":" + record.getStartingLineNumber(),
              "row must have as many fields as the header",
              "fields",
              record.getFieldCount() + " of " + record.getHeader().size());
        }
        var row = new ArrayList<>(record.getFields());
        row.addAll(results(new CaseRow(record), model));
        rows.add(row);
      }
    } catch (CsvParseException | IOException e) {
      throw BadInputException.data(file.toString(), "input must be CSV with a header, UTF-8");
    }
    if (rows.isEmpty()) {
      throw BadInputException.data(file.toString(), "input must have at least one case");
    }
    return new PricedCases(header, rows, header.size() - model.results().size() - 1);
  }

  public String toCsv() {
    return CaseTables.csv(header, rows);
  }

  public String toJson() {
    return CaseTables.json(header, rows);
  }

  public String toTable() {
    return CaseTables.table(header, rows, inputs);
  }

  private static List<String> header(Path file, List<String> given, PriceModel model) {
    for (var column : model.inputs()) {
      if (!given.contains(column)) {
        throw BadInputException.data(
            file + ":1",
            "column is missing (nearest: " + NearestName.of(column, given, 1).getFirst() + ")",
            "column",
            column);
      }
    }
    var header = new ArrayList<>(given);
    for (var result : model.results()) {
      header.add(given.contains(result) ? CLASH_PREFIX + result : result);
    }
    header.add(given.contains(ERROR) ? CLASH_PREFIX + ERROR : ERROR);
    return header;
  }

  private static List<String> results(CaseRow row, PriceModel model) {
    var results = new ArrayList<String>();
    try {
      for (var value : model.formula().apply(row)) {
        results.add(Double.isNaN(value) ? "" : Double.toString(value));
      }
      results.add("");
    } catch (IllegalArgumentException e) {
      results.clear();
      model.results().forEach(column -> results.add(""));
      results.add(String.valueOf(e.getMessage()));
    }
    return results;
  }
}
