package io.github.roadmapbot.github;

/** Something on GitHub that belongs to an owner, who decides what may be done there. */
public sealed interface Place permits RepositoryName, BoardName {

    /** The login of the organisation or the person. */
    String owner();
}
