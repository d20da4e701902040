package io.tidemark.extract.outline;

import io.tidemark.extract.time.TimeFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the first sentences of a paragraph, up to its first figure, say of what follows.
 *
 * @param time the time that they turn to, null where they name none
 * @param timeFrom the words that name it
 * @param isPast whether it is a time that the document does not report on: history, told for the paragraph alone
 * @param plan the words that announce plans, none where nothing does
 * @param isReport whether they say that results follow
 * @param introduces whether the paragraph only says until when what follows it is to be reached: 到2030年，主要指标是：
 */
record Opening(
        @Nullable TimeFrame time,
        Evidence timeFrom,
        boolean isPast,
        Evidence plan,
        boolean isReport,
        boolean introduces) {}
