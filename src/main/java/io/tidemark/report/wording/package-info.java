/** How the report says things: texts of a language, periods, units, numbers as printed, and the width of characters. */
@NullMarked
package io.tidemark.report.wording;

import org.jspecify.annotations.NullMarked;
