/** How what happens in the workspace gets to the app, and what becomes of what does not. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.delivery;

import org.jspecify.annotations.NullMarked;
