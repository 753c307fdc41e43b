/**
 * GitHub's edge: the only package that talks to GitHub. REST goes through hub4j, GraphQL through the {@code .graphql}
 * files beside it; every failure comes out as a {@link io.github.roadmapbot.github.GitHubFailure} that says what may be
 * done next.
 */
@NullMarked
package io.github.roadmapbot.github;

import org.jspecify.annotations.NullMarked;
