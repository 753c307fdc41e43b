/**
 * GitHub's edge: no other package talks to GitHub. Here stand names, marks, access and the failures, each a {@link
 * io.github.roadmapbot.github.GitHubFailure} that says what may be done next; {@code issue}, {@code board} and {@code
 * discussion} do the work, {@code wire} carries it, {@code answer} says what came of it, {@code app} signs for a GitHub App.
 */
@NullMarked
package io.github.roadmapbot.github;

import org.jspecify.annotations.NullMarked;
