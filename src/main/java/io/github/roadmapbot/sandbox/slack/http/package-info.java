/** Signed requests to the address that the app gave. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.http;

import org.jspecify.annotations.NullMarked;
