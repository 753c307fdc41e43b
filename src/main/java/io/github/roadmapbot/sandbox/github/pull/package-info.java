/** Pull requests, over REST and by hand. */
@NullMarked
package io.github.roadmapbot.sandbox.github.pull;

import org.jspecify.annotations.NullMarked;
