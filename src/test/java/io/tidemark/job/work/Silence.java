package io.tidemark.job.work;

/** Nobody watches. */
public final class Silence implements Progress {
    @Override
    public void begin(String step) {}

    @Override
    public void expect(long files) {}

    @Override
    public void advance(long files) {}

    @Override
    public void end() {}

    @Override
    public void note(String words) {}
}
