/** Project boards: what can be done with them, who may, and their part of GraphQL. */
@NullMarked
package io.github.roadmapbot.sandbox.github.board;

import org.jspecify.annotations.NullMarked;
