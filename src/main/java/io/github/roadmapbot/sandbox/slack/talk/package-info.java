/** What is said in the workspace: channels, messages, threads, reactions, and the events that tell the app of them. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.talk;

import org.jspecify.annotations.NullMarked;
