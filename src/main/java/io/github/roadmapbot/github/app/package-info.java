/** How a GitHub App proves who it is: its private key, and what it signs with it. */
@NullMarked
package io.github.roadmapbot.github.app;

import org.jspecify.annotations.NullMarked;
