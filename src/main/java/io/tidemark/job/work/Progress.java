package io.tidemark.job.work;

/** Watches the night go on. */
public interface Progress {
    /** A step begins. */
    void begin(String step);

    /** The step now knows how many files it will work on. */
    void expect(long files);

    /** So many more files are done. */
    void advance(long files);

    /** The step has ended. */
    void end();

    /** Something that the watcher should know, and that keeps nothing from going on. */
    void note(String words);
}
