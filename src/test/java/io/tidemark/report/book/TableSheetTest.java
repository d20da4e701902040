package io.tidemark.report.book;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableSheetTest {
    @Test
    void two_columns_with_one_heading_are_refused() {
        List<Column> columns = List.of(Column.fixed("Value", 8), Column.fixed("value", 8));
        assertThatThrownBy(() -> TableSheet.of("Sheet", "Table", "", "", columns, List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one heading");
    }

    @Test
    void more_rows_than_a_sheet_has_are_refused() {
        assertThatThrownBy(() -> new TableSheet(
                        "Sheet",
                        "Table",
                        "",
                        "",
                        List.of(Column.fixed("Value", 8)),
                        TableSheet.MOST_ROWS + 1,
                        sink -> {},
                        false,
                        List.of(),
                        null,
                        "",
                        Fold.ANYWHERE))
                .hasMessageContaining("no room for 1048571 rows");
    }
}
