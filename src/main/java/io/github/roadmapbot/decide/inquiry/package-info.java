/** Questions, remarks and risks: asked in Slack or on GitHub, shown and answered in both. */
@NullMarked
package io.github.roadmapbot.decide.inquiry;

import org.jspecify.annotations.NullMarked;
