/** What the bot does on a roadmap's project board. */
@NullMarked
package io.github.roadmapbot.publish.board;

import org.jspecify.annotations.NullMarked;
