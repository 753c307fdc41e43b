/** What people do in Slack to decide: the command, its windows, the card and its buttons. */
@NullMarked
package io.github.roadmapbot.decide.ballot;

import org.jspecify.annotations.NullMarked;
