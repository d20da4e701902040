/** What is known about a source, from the sources file, the file's name, or the text. */
@NullMarked
package io.tidemark.source.known;

import org.jspecify.annotations.NullMarked;
