/** Looks after a running bot: what cannot be used is switched off, and on again once it is mended. */
@NullMarked
package io.github.roadmapbot.doctor.watch;

import org.jspecify.annotations.NullMarked;
