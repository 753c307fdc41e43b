/** The way to GitHub and back: each request is sent once, and every answer but a good one is a failure told in words. */
@NullMarked
package io.github.roadmapbot.github.wire;

import org.jspecify.annotations.NullMarked;
