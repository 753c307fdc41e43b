/** Holds the bot and the stand-ins against what GitHub and Slack have published. */
@NullMarked
package io.github.roadmapbot.contract;

import org.jspecify.annotations.NullMarked;
