/** What the bot needs of GitHub, looked at thing by thing. */
@NullMarked
package io.github.roadmapbot.doctor.github;

import org.jspecify.annotations.NullMarked;
