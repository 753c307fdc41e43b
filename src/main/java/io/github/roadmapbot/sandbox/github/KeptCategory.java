package io.github.roadmapbot.sandbox.github;

/** A discussion category of a repository; in an announcement one only maintainers open discussions. */
record KeptCategory(
        Birth birth, KeptRepository repository, String name, String slug, boolean answerable, boolean announcement)
        implements Kept {}
