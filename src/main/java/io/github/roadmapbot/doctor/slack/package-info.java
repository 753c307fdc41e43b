/** What the bot needs of Slack, looked at thing by thing. */
@NullMarked
package io.github.roadmapbot.doctor.slack;

import org.jspecify.annotations.NullMarked;
