/** Modals and the home tab: what is open for whom, what is filled in, and the triggers that open them. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.modal;

import org.jspecify.annotations.NullMarked;
