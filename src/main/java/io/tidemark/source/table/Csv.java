package io.tidemark.source.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.Content;
import io.tidemark.source.format.ContentBuilder;
import io.tidemark.source.format.Format;
import io.tidemark.source.format.GridCell;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.text.Encodings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Values parted by commas, semicolons or tabs. A row that does not fit refuses the whole file, and is named. */
public final class Csv implements Format {
    @Override
    public Content read(byte[] bytes, ReadingLimits limits) throws RefusedException {
        String text = Encodings.decode(bytes);
        CsvReader.CsvReaderBuilder strict = CsvReader.builder()
                .fieldSeparator(CsvSeparator.of(text))
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false);
        ContentBuilder content = new ContentBuilder(limits);
        try (CsvReader<CsvRecord> records = strict.ofCsvRecord(text)) {
            TableShape.add(content, "", "", rows(records, limits));
        } catch (IOException e) {
            throw new RefusedException(Reason.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return content.build();
    }

    private static List<List<GridCell>> rows(CsvReader<CsvRecord> records, ReadingLimits limits)
            throws IOException, RefusedException {
        List<List<GridCell>> rows = new ArrayList<>();
        CsvRows watch = new CsvRows();
        int cells = 0;
        try (CloseableIterator<CsvRecord> iterator = records.iterator()) {
            while (iterator.hasNext()) {
                List<String> fields = iterator.next().getFields();
                int number = rows.size() + 1;
                watch.check(number, fields);
                cells += fields.size();
                if (cells > limits.cells()) {
                    throw new RefusedException(
                            Reason.TOO_LARGE, "more than " + limits.cells(), limits.cells() + " cells");
                }
                rows.add(row(number, fields));
            }
        } catch (CsvParseException e) {
            throw RefusedException.at("row " + (rows.size() + 1), Reason.BROKEN_QUOTE);
        }
        return rows;
    }

    private static List<GridCell> row(int number, List<String> fields) {
        List<GridCell> row = new ArrayList<>(fields.size());
        for (String field : fields) {
            row.add(GridCell.of(field, "row " + number + ", column " + (row.size() + 1), false));
        }
        return row;
    }
}
