/** Slack's rich text and Markdown, each made from the other. */
@NullMarked
package io.github.roadmapbot.slack.richtext;

import org.jspecify.annotations.NullMarked;
