package io.github.roadmapbot.github;

/** Something on GitHub for which everything is ready but the one request that creates it. */
@FunctionalInterface
public interface Prepared<T> {

    /** Creates it; to be called once. */
    T create() throws GitHubFailure;
}
