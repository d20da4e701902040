/** Running text: encodings, and the readers of txt, md and html. */
@NullMarked
package io.tidemark.source.text;

import org.jspecify.annotations.NullMarked;
