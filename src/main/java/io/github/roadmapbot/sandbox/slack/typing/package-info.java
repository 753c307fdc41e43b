/** What people type, as Slack keeps it. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.typing;

import org.jspecify.annotations.NullMarked;
