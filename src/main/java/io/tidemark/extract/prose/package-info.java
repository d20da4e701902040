/** Running text, sentence by sentence: measure, label, subject, status and period of each quantity. */
@NullMarked
package io.tidemark.extract.prose;

import org.jspecify.annotations.NullMarked;
