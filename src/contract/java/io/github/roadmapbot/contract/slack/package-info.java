/** Slack's surfaces, methods and manifest against its published types. */
@NullMarked
package io.github.roadmapbot.contract.slack;

import org.jspecify.annotations.NullMarked;
