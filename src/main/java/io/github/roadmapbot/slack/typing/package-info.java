/** Windows that are brought up to date while somebody types into them. */
@NullMarked
package io.github.roadmapbot.slack.typing;

import org.jspecify.annotations.NullMarked;
