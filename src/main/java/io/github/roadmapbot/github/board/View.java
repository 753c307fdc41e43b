package io.github.roadmapbot.github.board;

import java.net.URI;

/** A view of a board, with the number that its address ends with. */
public record View(int number, URI url) {}
