/** What a quarter was planned to be and what became of it, counted from what is kept. */
@NullMarked
package io.github.roadmapbot.feedback.review;

import org.jspecify.annotations.NullMarked;
