package io.tidemark.report.content;

/**
 * A file, or a part of one, that was set aside.
 *
 * @param path the file
 * @param place where in it, empty for the whole file
 * @param reason code of the reason
 * @param detail what was met
 * @param remedy what a person can do
 */
public record QuarantineRow(String path, String place, String reason, String detail, String remedy) {}
