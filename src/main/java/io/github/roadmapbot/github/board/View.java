package io.github.roadmapbot.github.board;

import java.net.URI;

/**
 * A view of a board.
 *
 * @param number what its address ends with
 * @param filter what it shows
 */
public record View(String id, int number, URI url, String filter) {}
