/** Files in a repository, proposed as pull requests. */
@NullMarked
package io.github.roadmapbot.github.docs;

import org.jspecify.annotations.NullMarked;
