package io.github.roadmapbot.sandbox.github.kept;

/** What somebody may do in a repository, weakest first. */
public enum Permission {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN
}
