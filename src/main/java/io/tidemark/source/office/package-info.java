/** Office files: the guard of their packages, and the readers of docx and xlsx. */
@NullMarked
package io.tidemark.source.office;

import org.jspecify.annotations.NullMarked;
