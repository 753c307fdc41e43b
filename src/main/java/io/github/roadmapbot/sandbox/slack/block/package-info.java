/** Block Kit's published rules, held against raw JSON. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.block;

import org.jspecify.annotations.NullMarked;
