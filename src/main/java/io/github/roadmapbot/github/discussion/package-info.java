/** Discussions and their comments, over GraphQL. */
@NullMarked
package io.github.roadmapbot.github.discussion;

import org.jspecify.annotations.NullMarked;
