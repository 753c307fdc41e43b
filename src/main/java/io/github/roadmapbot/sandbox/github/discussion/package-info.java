/** Discussions and their comments: what can be done with them, and their part of GraphQL. */
@NullMarked
package io.github.roadmapbot.sandbox.github.discussion;

import org.jspecify.annotations.NullMarked;
