/** The options of a board's single-select fields, which GitHub takes only as a whole list. */
@NullMarked
package io.github.roadmapbot.github.board.option;

import org.jspecify.annotations.NullMarked;
