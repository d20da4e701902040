/** Running text: encodings, and the readers of txt, md, html and pdf. */
@NullMarked
package io.tidemark.source.text;

import org.jspecify.annotations.NullMarked;
