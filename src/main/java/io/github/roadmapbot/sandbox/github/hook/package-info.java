/** Webhooks: who is told of what happens here, and how it is signed. */
@NullMarked
package io.github.roadmapbot.sandbox.github.hook;

import org.jspecify.annotations.NullMarked;
