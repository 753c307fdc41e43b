/** What people say in the quarters' discussions, and what the bot answers there. */
@NullMarked
package io.github.roadmapbot.publish.discussion;

import org.jspecify.annotations.NullMarked;
