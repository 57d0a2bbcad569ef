package org.ballast.app.price;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
        rows.add(row(record, model));
      }
    } catch (CsvParseException | IOException e) {
      throw BadInputException.data(file.toString(), "input must be CSV with a header, UTF-8");
    }
    if (rows.isEmpty()) {
      throw BadInputException.data(file.toString(), "input must have at least one case");
    }
    return new PricedCases(header, rows, header.size() - model.results().size() - 1);
  }

  /// A row of another length than the header's keeps the fields that it has.
  private static List<String> row(NamedCsvRecord record, PriceModel model) {
    var columns = record.getHeader().size();
    var row = new ArrayList<String>();
    for (var i = 0; i < columns; i++) {
      row.add(i < record.getFieldCount() ? record.getField(i) : "");
    }
    row.addAll(
        record.getFieldCount() == columns
            ? results(new CaseRow(record), model)
            : failed(
                model,
                "row must have as many fields as the header: line="
                    + record.getStartingLineNumber()
                    + " fields="
                    + record.getFieldCount()
                    + " of "
                    + columns));
    return row;
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

  /// A result that is no number stays empty; why is said in the error, unless a case may lack it.
  private static List<String> results(CaseRow row, PriceModel model) {
    var results = new ArrayList<String>();
    try {
      var values = model.formula().apply(row);
      for (var value : values) {
        results.add(Double.isFinite(value) ? Double.toString(value) : "");
      }
      results.add(model.doubt(values).orElse(""));
      return results;
    } catch (IllegalArgumentException e) {
      return failed(model, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> failed(PriceModel model, String reason) {
    var results = new ArrayList<>(Collections.nCopies(model.results().size(), ""));
    results.add(reason);
    return results;
  }
}
