/** What the app's home is made of, within what Slack shows there: parts, each with a heading and lines. */
@NullMarked
package io.github.roadmapbot.slack.home;

import org.jspecify.annotations.NullMarked;
