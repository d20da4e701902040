/** What the headings of a table say: period, measure, unit, status and the words that name what is measured. */
@NullMarked
package io.tidemark.extract.table.head;

import org.jspecify.annotations.NullMarked;
