package io.tidemark.source.known;

/** What a file's name tells: {@code 2025-01-20_大连市统计局_2024年统计公报.html}, {@code 大连市_20250320_工业.txt}. */
public final class NameClues {
    private NameClues() {}

    /** Reads the name of a file, with or without its folders. */
    public static Clues of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        String publisher = "";
        String region = "";
        for (String part : Dates.without(base).split("[_＿\\s—–]+|(?<!\\w)-|-(?!\\w)")) {
            if (publisher.isEmpty() && Publishers.isName(part)) {
                publisher = part;
            } else if (region.isEmpty()) {
                region = Regions.in(part);
            }
        }
        return new Clues(
                publisher, Dates.first(base).orElse(null), region.isEmpty() ? Regions.in(publisher) : region, null);
    }
}
