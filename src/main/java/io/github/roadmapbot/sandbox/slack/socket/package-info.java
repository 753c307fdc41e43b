/** Socket Mode: the connections, and what is sent over them. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.socket;

import org.jspecify.annotations.NullMarked;
