/**
 * A zip file whose bytes depend on nothing but its content. The zlib below {@code java.util.zip} is another one on other
 * systems and compresses the same text to other bytes; the compressor here is the same everywhere.
 */
@NullMarked
package io.tidemark.report.archive;

import org.jspecify.annotations.NullMarked;
