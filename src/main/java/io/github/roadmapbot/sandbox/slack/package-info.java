/** A small Slack on loopback: strict at the wire, knowing nothing of the bot that talks to it. */
@NullMarked
package io.github.roadmapbot.sandbox.slack;

import org.jspecify.annotations.NullMarked;
