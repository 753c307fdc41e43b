/** Project boards: where an issue is put, and what its fields say. */
@NullMarked
package io.github.roadmapbot.github.board;

import org.jspecify.annotations.NullMarked;
