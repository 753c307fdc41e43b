package io.github.roadmapbot.github.board;

import io.github.roadmapbot.github.RepositoryName;

/**
 * An issue that is put on a board.
 *
 * @param nodeId its id for GraphQL
 */
public record IssueOnBoard(RepositoryName repository, int number, String nodeId) {}
