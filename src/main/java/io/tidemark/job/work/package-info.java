/** What all steps of a night share: the workplace, the audit log, the progress display. */
@NullMarked
package io.tidemark.job.work;

import org.jspecify.annotations.NullMarked;
