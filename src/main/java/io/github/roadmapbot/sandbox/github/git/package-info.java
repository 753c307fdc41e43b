/** The files of a repository: Git's objects and branches, over REST. */
@NullMarked
package io.github.roadmapbot.sandbox.github.git;

import org.jspecify.annotations.NullMarked;
