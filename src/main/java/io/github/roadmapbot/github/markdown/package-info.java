/** Strangers' Markdown, made harmless before it stands in something that the bot wrote. */
@NullMarked
package io.github.roadmapbot.github.markdown;

import org.jspecify.annotations.NullMarked;
