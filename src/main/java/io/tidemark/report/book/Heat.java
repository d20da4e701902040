package io.tidemark.report.book;

/**
 * Columns of a table whose numbers are shaded, each row on a scale of its own.
 *
 * @param first first column, from 0
 * @param last last column
 */
public record Heat(int first, int last) {}
