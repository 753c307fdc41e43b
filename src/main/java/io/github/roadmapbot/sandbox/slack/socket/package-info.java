/** Socket Mode: the connections, what is sent over them, and what is sent again. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.socket;

import org.jspecify.annotations.NullMarked;
