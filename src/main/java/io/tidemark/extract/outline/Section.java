package io.tidemark.extract.outline;

/**
 * A part of a document under a heading, with what holds in it.
 *
 * @param level depth in the tree, 0 for the document, 1 for its parts
 * @param start first char of the heading
 * @param end after the last char of the heading
 * @param heading its words, empty for the document itself
 * @param frame what holds in it until a paragraph says something else for itself
 */
public record Section(int level, int start, int end, String heading, Frame frame) {}
