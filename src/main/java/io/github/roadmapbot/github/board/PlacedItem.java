package io.github.roadmapbot.github.board;

import java.net.URI;

/**
 * An issue's place on a board.
 *
 * @param itemId the item's id for GraphQL
 * @param board the board's address for people
 */
public record PlacedItem(String itemId, URI board) {}
