/** When nights run by themselves: lines of a crontab, or units of systemd. */
@NullMarked
package io.tidemark.job.schedule;

import org.jspecify.annotations.NullMarked;
